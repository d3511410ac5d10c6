using FsCheck;
using FsCheck.Fluent;

namespace Magnesium.Graph.Tests;

public class EvidenceContextTests
{
    [Fact]
    public void Every_key_reads_what_it_wrote_and_nothing_else()
    {
        foreach (string key in ContextKeys.Texts)
        {
            EvidenceContext context = ContextKeys.With(EvidenceContext.Empty, key, "here");
            ContextKeys.Texts.Where(other => ContextKeys.Text(context, other) is not null).Should().Equal(key);
            context.IsEmpty.Should().BeFalse();
        }

        foreach (string key in ContextKeys.Numbers)
        {
            EvidenceContext context = ContextKeys.With(EvidenceContext.Empty, key, 7);
            ContextKeys.Numbers.Where(other => ContextKeys.Number(context, other) == 7).Should().Equal(key);
            context.IsEmpty.Should().BeFalse();
        }
    }

    [Fact]
    public void Every_property_of_a_context_has_a_key() =>
        typeof(EvidenceContext).GetProperties().Where(p => p.CanWrite).Select(p => p.Name.ToLowerInvariant())
            .Should().BeEquivalentTo(ContextKeys.Texts.Concat(ContextKeys.Numbers));

    [Fact]
    public void A_key_that_is_none_is_refused()
    {
        Action text = () => ContextKeys.With(EvidenceContext.Empty, "colour", "red");
        Action number = () => ContextKeys.With(EvidenceContext.Empty, "site", 3);

        text.Should().Throw<ArgumentOutOfRangeException>();
        number.Should().Throw<ArgumentOutOfRangeException>();
        ContextKeys.Text(EvidenceContext.Empty, "colour").Should().BeNull();
    }

    [Fact]
    public void Speaking_of_the_same_is_mutual_and_holds_with_oneself() =>
        Prop.ForAll((from a in Generators.Contexts from b in Generators.Contexts select (a, b)).ToArbitrary(), x =>
            x.a.IsComparableWith(x.b) == x.b.IsComparableWith(x.a) && x.a.IsComparableWith(x.a) && x.a.IsComparableWith(EvidenceContext.Empty))
            .QuickCheckThrowOnFailure();
}
