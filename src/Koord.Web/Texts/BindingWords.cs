using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Texts;

/// <summary>What the framework says about a value it cannot read, in the reader's language and without the value.</summary>
public static class BindingWords
{
    public static void Use(MvcOptions options, Words words)
    {
        var say = options.ModelBindingMessageProvider;
        say.SetAttemptedValueIsInvalidAccessor((_, _) => words["shell.value-unclear"]);
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => words["shell.value-unclear"]);
        say.SetUnknownValueIsInvalidAccessor(_ => words["shell.value-unclear"]);
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => words["shell.value-unclear"]);
        say.SetValueIsInvalidAccessor(_ => words["shell.value-unclear"]);
        say.SetValueMustBeANumberAccessor(_ => words["shell.value-no-number"]);
        say.SetNonPropertyValueMustBeANumberAccessor(() => words["shell.value-no-number"]);
        say.SetValueMustNotBeNullAccessor(_ => words["shell.value-missing"]);
        say.SetMissingBindRequiredValueAccessor(_ => words["shell.value-missing"]);
        say.SetMissingKeyOrValueAccessor(() => words["shell.value-missing"]);
        say.SetMissingRequestBodyRequiredValueAccessor(() => words["shell.value-missing"]);
    }
}
