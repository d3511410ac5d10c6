namespace Magnesium.Graph.Tests.Text;

public class InflectionTests
{
    [Theory]
    [InlineData("магнезий", "магнезия", "магнезият")]
    [InlineData("мигрена", "мигрени", "мигрената")]
    [InlineData("депресия", "депресии", "депресията")]
    [InlineData("рецептор", "рецептори", "рецепторите", "Рецепторът")]
    [InlineData("мозък", "мозъка", "мозъкът")]
    [InlineData("гърч", "гърчове", "гърчовете")]
    [InlineData("depresia", "depresiya", "depresiyata")]
    [InlineData("seizure", "seizures", "SEIZURE'S")]
    [InlineData("болка в кръста", "болки в кръста", "болката  в кръст")]
    public void Forms_of_a_name_are_one(params string[] forms)
    {
        foreach (string one in forms)
        {
            foreach (string other in forms)
                Inflection.IsSame(one, other).Should().BeTrue($"{one}, {other}");
        }
    }

    [Theory]
    [InlineData("магнезий", "магнезиев")]
    [InlineData("migraine", "migrant")]
    [InlineData("pain", "pa")]
    [InlineData("коса", "кост")]
    [InlineData("chronic pain", "pain")]
    [InlineData("pain", "pain chronic")]
    [InlineData("", "pain")]
    public void Other_names_are_not(string one, string other) => Inflection.IsSame(one, other).Should().BeFalse();
}
