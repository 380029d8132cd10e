using Koord.Domain.Dossiers;

namespace Koord.Tests.Dossiers;

public sealed class IdsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000000000000")]
    [InlineData("000000000001")]
    [InlineData("00000000000001")]
    [InlineData("00000000000U1")]
    [InlineData("8000000000000")]
    [InlineData("ZZZZZZZZZZZZZ")]
    [InlineData("١٢٣٤٥٦٧٨٩٠١٢٣")]
    public void What_is_no_dossier_number_is_none(string? text) => Assert.False(DossierId.TryParse(text, null, out _));

    [Theory]
    [InlineData(1)]
    [InlineData(4711)]
    [InlineData(long.MaxValue)]
    public void A_dossier_number_reads_back_as_it_was_written(long number)
    {
        var id = new DossierId(number);

        Assert.Equal(13, id.ToString().Length);
        Assert.Equal(id, DossierId.Parse(id.ToString(), null));
        Assert.Equal(id, DossierId.Parse(id.ToString().ToLowerInvariant(), null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ulong.MaxValue)]
    public void A_fact_is_named_by_any_64_bits(ulong value) => Assert.Equal(new FactId(value), FactId.Parse(new FactId(value).ToString(), null));
}
