namespace Magnesium.Graph.Tests.Text;

public class TransliterationTests
{
    [Theory]
    [InlineData("Мигрена", "migrena")]
    [InlineData("депресия", "depresia")]
    [InlineData("епилепсия и мигрена", "epilepsia i migrena")]
    [InlineData("ия", "ia")]
    [InlineData("приятел", "priyatel")]
    [InlineData("щастие, жълъд, цвят, чай, шофьор, юг", "shtastie, zhalad, tsvyat, chay, shofyor, yug")]
    [InlineData("NMDA-рецептор", "nmda-retseptor")]
    [InlineData("plain Text ²⁺", "plain text ²⁺")]
    public void Cyrillic_is_written_as_the_act_has_it(string text, string latin) => Transliteration.ToLatin(text).Should().Be(latin);
}
