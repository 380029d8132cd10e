using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Layout;

/// <summary>A limit for every text that is typed on a page: a fact is kept for ever, and nobody reads more in one go.</summary>
public sealed class LongestText : IValidationMetadataProvider
{
    public const int Signs = 20_000;

    /// <summary>A key of Words; {1} is the limit.</summary>
    public const string Error = "shell.text-too-long";

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        if (context.Key is { MetadataKind: ModelMetadataKind.Property, ContainerType: { } owner } key && key.ModelType == typeof(string) && typeof(PageModel).IsAssignableFrom(owner))
        {
            context.ValidationMetadata.ValidatorMetadata.Add(new StringLengthAttribute(Signs) { ErrorMessage = Error });
        }
    }
}
