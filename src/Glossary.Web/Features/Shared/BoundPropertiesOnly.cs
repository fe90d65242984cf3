using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Shared;

/// <summary>
/// Describes to the framework only what a request fills in. By itself it describes, at each start, every property that a page model shows
/// or inherits, each with its type and attributes, to find that hardly any is marked.
/// </summary>
internal sealed class BoundPropertiesOnly(IPageApplicationModelPartsProvider parts) : IPageApplicationModelPartsProvider
{
    /// <summary>Puts it in front of the framework's own.</summary>
    internal static void AddTo(IServiceCollection services)
    {
        var parts = services.Last(service => service.ServiceType == typeof(IPageApplicationModelPartsProvider)).ImplementationType!;
        services.AddSingleton<IPageApplicationModelPartsProvider>(provider =>
            new BoundPropertiesOnly((IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(provider, parts)));
    }

    public PageHandlerModel? CreateHandlerModel(MethodInfo method) => parts.CreateHandlerModel(method);

    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => parts.CreateParameterModel(parameter);

    public PagePropertyModel CreatePropertyModel(PropertyInfo property) =>
        IsBound(property) ? parts.CreatePropertyModel(property) : new(property, []) { PropertyName = property.Name };

    public bool IsHandler(MethodInfo methodInfo) => parts.IsHandler(methodInfo);

    private static bool IsBound(PropertyInfo property) =>
        property.DeclaringType != typeof(PageModel) && property.GetCustomAttributes(inherit: true).Any(attribute => attribute is IBindingSourceMetadata);
}
