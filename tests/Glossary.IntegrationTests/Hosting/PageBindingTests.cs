using System.Reflection;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Glossary.IntegrationTests.Hosting;

public sealed class PageBindingTests
{
    /// <summary>A form whose field reaches nothing loses what a person wrote.</summary>
    [Test]
    public async Task WhatAPageMarksAsSentWithItsForm_IsFilledIn_AndNothingElse()
    {
        await using var glossary = await TestGlossary.StartAsync();
        var pages = glossary.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()).OfType<CompiledPageActionDescriptor>().ToList();

        Assert.That(pages.SelectMany(page => page.BoundProperties), Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (var page in pages)
            {
                var marked = page.ModelTypeInfo!.GetProperties().Where(property => property.GetCustomAttributes().Any(attribute => attribute is IBindingSourceMetadata));
                Assert.That(page.BoundProperties.Select(property => property.Name), Is.EquivalentTo(marked.Select(property => property.Name)), page.DisplayName);
            }
        });
    }
}
