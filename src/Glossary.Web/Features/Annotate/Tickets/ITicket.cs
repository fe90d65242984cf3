using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>A ticket as the channel writes it in which it stands: its words can be read, and explained without touching anything else of it.</summary>
internal interface ITicket
{
    /// <summary>What is to be read of it, in which marks have their places. Whatever is not language is hidden from whoever looks for Terms.</summary>
    string Words { get; }

    /// <summary>The same for a person to look at.</summary>
    string Shown { get; }

    /// <summary>The number of the first note that no note of its own has.</summary>
    int FirstNote { get; }

    /// <summary>The stretch, when something may be put around it; null otherwise.</summary>
    Stretch? Place(int start, int end);

    /// <summary>The ticket with marks, in their order, and notes at its end.</summary>
    string With(IReadOnlyList<Mark> marks, IReadOnlyList<Footnote> notes);
}
