using System.Xml.Linq;
using Glossary.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Glossary.Web.Features.Accounts;

/// <summary>
/// The keys of cookies and forms, in PostgreSQL. Asked plainly: every page with a form on it needs them, and the store that comes with
/// EF Core would have each server that shows one put EF Core's model together, 30 MB for a handful of rows.
/// </summary>
internal sealed class StoredKeys(GlossaryDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = database.DataSource.CreateCommand("SELECT xml FROM data_protection_keys WHERE xml IS NOT NULL ORDER BY id");
        using var rows = command.ExecuteReader();
        var elements = new List<XElement>();
        while (rows.Read())
        {
            elements.Add(XElement.Parse(rows.GetString(0)));
        }

        return elements;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = database.DataSource.CreateCommand("INSERT INTO data_protection_keys (friendly_name, xml) VALUES ($1, $2)");
        command.Parameters.Add(new() { Value = friendlyName });
        command.Parameters.Add(new() { Value = element.ToString(SaveOptions.DisableFormatting) });
        command.ExecuteNonQuery();
    }
}
