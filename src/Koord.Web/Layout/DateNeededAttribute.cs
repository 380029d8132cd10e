using System.ComponentModel.DataAnnotations;

namespace Koord.Web.Layout;

/// <summary>Something must be typed; whether it is an existing day, <see cref="TypedDate"/> says itself.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DateNeededAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is TypedDate { IsEmpty: false };
}
