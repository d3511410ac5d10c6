namespace Magnesium.Graph.Tests.Chains.Patterns;

/// <summary>Everything a person may get wrong, the place that is named, and a piece of what is said.</summary>
public class BadPatternTests
{
    public static TheoryData<string, int, int, string> Cases => new()
    {
        { "", 1, 1, "expected MATCH, found the end" },
        { "FIND (a)", 1, 1, "expected MATCH, found 'FIND'" },
        { "MATCH", 1, 6, "expected a node pattern such as (a), found the end" },
        { "MATCH ()", 1, 1, "a pattern needs an edge" },
        { "MATCH (a", 1, 9, "expected ':', '{', WHERE or ')', found the end" },
        { "MATCH (a b)", 1, 10, "expected ':', '{', WHERE or ')', found 'b'" },
        { "MATCH (a:)-[]->(b)", 1, 10, "expected a node type after ':'" },
        { "MATCH (a:Disease|)-[]->(b)", 1, 18, "expected a node type after '|'" },
        { "MATCH (a:Diseas)-[]->(b)", 1, 10, "unknown node type 'Diseas'. Did you mean 'Disease'?" },
        { "MATCH (a)-[:block]->(b)", 1, 13, "unknown relation 'block'. Did you mean 'blocks'?" },
        { "MATCH (a {id: 'magnesum'})-[]->(b)", 1, 15, "Did you mean 'magnesium'" },
        { "MATCH (a {id 'x'})-[]->(b)", 1, 14, "expected ':' and the property's value" },
        { "MATCH (a {id: x})-[]->(b)", 1, 15, "expected a text in quotes, a number, true or false, found 'x'" },
        { "MATCH (a {id: 'x' 'y'})-[]->(b)", 1, 19, "expected ',' or '}'" },
        { "MATCH (a {id: $x})-[]->(b)", 1, 15, "parameters ($) are not supported" },
        { "MATCH (a {: 1})-[]->(b)", 1, 11, "expected a property name" },
        { "MATCH (a)-[:blocks->(b)", 1, 19, "expected '|', '{', WHERE or ']'" },
        { "MATCH (a)-[:blocks]>(b)", 1, 20, "expected '->' or '-'" },
        { "MATCH (a)<-[:blocks](b)", 1, 21, "expected '-'" },
        { "MATCH (a)<-[:blocks]->(b)", 1, 10, "an edge cannot point both ways" },
        { "MATCH (a)-[:blocks|]->(b)", 1, 20, "expected a relation after '|'" },
        { "MATCH (a)-[:blocks*1..3]->(b)", 1, 19, "a repetition stands after the edge" },
        { "MATCH (a)-[]->{1..3}(b)", 1, 17, "a range is written {1,3}" },
        { "MATCH (a)-[]->*2(b)", 1, 16, "a range is written {1,3}" },
        { "MATCH (a)-[]->{3,1}(b)", 1, 15, "the range {3,1} is empty" },
        { "MATCH (a)-[]->{0}(b)", 1, 15, "repeated 0 times is not there" },
        { "MATCH (a)-[]->{,0}(b)", 1, 15, "repeated 0 times is not there" },
        { "MATCH (a)-[]->{}(b)", 1, 16, "expected a number, as in {1,3}" },
        { "MATCH (a)-[]->{1,3(b)", 1, 19, "expected '}'" },
        { "MATCH (a)-[]->{99999999999}(b)", 1, 16, "'99999999999' is no repetition" },
        { "MATCH (a)-[]->{1.5}(b)", 1, 16, "'1.5' is no repetition" },
        { "MATCH (a)-[]->{1,1000}(b)", 1, 1, "the pattern is too large" },
        { "MATCH (a)-[]->*(b)", 1, 10, "Write ACYCLIC, TRAIL or SIMPLE" },
        { "MATCH WALK (a)-[]->+(b)", 1, 15, "Write ACYCLIC, TRAIL or SIMPLE" },
        { "MATCH (a)((x)-[]->(y)){2,}(b)", 1, 10, "Write ACYCLIC, TRAIL or SIMPLE" },
        { "MATCH (a){2}-[]->(b)", 1, 10, "a node cannot be repeated" },
        { "MATCH (a)((x)-[]->{1,2}(y)){1,2}(b)", 1, 19, "nested quantifiers are not supported" },
        { "MATCH (a)(((x)-[]->(y)){2}(z)){1,2}(b)", 1, 23, "nested quantifiers are not supported" },
        { "MATCH (a)((x)){1,2}(b)", 1, 10, "a repeated part needs an edge" },
        { "MATCH (ACYCLIC (a)-[]->(b))", 1, 8, "Write ACYCLIC at the head" },
        { "MATCH (a)-[]->(b), (b)-[]->(c)", 1, 18, "joining patterns by comma is not supported" },
        { "MATCH p = (a)-[]->(b)", 1, 7, "path variables are not supported" },
        { "MATCH (a)-[]->(b) RETURN a", 1, 19, "RETURN is not supported" },
        { "OPTIONAL MATCH (a)-[]->(b)", 1, 1, "OPTIONAL MATCH is not supported" },
        { "MATCH (a:Disease&Phenotype)-[]->(b)", 1, 17, "'&' in types and relations is not supported" },
        { "MATCH (a:!Disease)-[]->(b)", 1, 10, "'!' in types and relations is not supported" },
        { "MATCH (a)-[:%]->(b)", 1, 13, "'%' in types and relations is not supported" },
        { "MATCH (a)~[:blocks]~(b)", 1, 10, "undirected edges (~) are not supported" },
        { "MATCH ((a)-[]->(b) | (a)-[]->(c))", 1, 20, "alternatives of paths (|) are not supported" },
        { "MATCH ANY (a)-[]->(b)", 1, 11, "ANY without SHORTEST is not supported" },
        { "MATCH SHORTEST (a)-[]->(b)", 1, 16, "how many shortest paths" },
        { "MATCH SHORTEST 0 (a)-[]->(b)", 1, 16, "SHORTEST 0 asks for nothing" },
        { "MATCH SHORTEST 2 GROUPS (a)-[]->(b)", 1, 18, "GROUP is not supported" },
        { "MATCH (a)-[]->(b) WHERE", 1, 24, "expected a text in quotes, a number, true or false, found the end" },
        { "MATCH (a)-[]->(b) WHERE a.id", 1, 25, "this is no condition by itself" },
        { "MATCH (a)-[]->(b) WHERE a", 1, 26, "expected a comparison" },
        { "MATCH (a)-[]->(b) WHERE a.id = ", 1, 32, "expected a text in quotes" },
        { "MATCH (a)-[]->(b) WHERE a.id == 'x'", 1, 31, "expected a text in quotes" },
        { "MATCH (a)-[]->(b) WHERE a.id != 'x'", 1, 30, "write <> for 'not equal'" },
        { "MATCH (a)-[]->(b) WHERE a.id = NULL", 1, 32, "Write IS NULL or IS NOT NULL" },
        { "MATCH (a)-[]->(b) WHERE a.id IS 'x'", 1, 33, "expected NULL or NOT NULL" },
        { "MATCH (a)-[]->(b) WHERE a.id IN 'x'", 1, 33, "expected '[' and the values" },
        { "MATCH (a)-[]->(b) WHERE a.id IN ['x'", 1, 37, "expected ',' or ']'" },
        { "MATCH (a)-[]->(b) WHERE (a.id = 'x'", 1, 36, "expected AND, OR or ')'" },
        { "MATCH (a)-[]->(b) WHERE a.id = 'x' b.id = 'y'", 1, 36, "expected AND, OR or the end" },
        { "MATCH (a)-[]->(b) WHERE a.id = 'x' XOR b.id = 'y'", 1, 36, "XOR is not supported" },
        { "MATCH (a)-[]->(b) WHERE size(a) = 1", 1, 25, "functions are not supported" },
        { "MATCH (a)-[]->(b) WHERE a. = 1", 1, 28, "expected a property of 'a'" },
        { "MATCH (a)-[]->(b) WHERE c.id = 'x'", 1, 25, "nothing here is called 'c'" },
        { "MATCH (a)-[]->(b) WHERE a.identifier = 'x'", 1, 25, "no node has a property 'identifier'" },
        { "MATCH (a)-[e WHERE e.stanse = 'x']->(b)", 1, 20, "no edge has a property 'stanse'. Did you mean 'stance'?" },
        { "MATCH (a)-[e]->(b) WHERE a = e", 1, 26, "compared by = and <> only" },
        { "MATCH (a)-[e]->(b) WHERE a < b", 1, 26, "compared by = and <> only" },
        { "MATCH (a)-[e]->(b) WHERE a = 'x'", 1, 26, "compared by = and <> only" },
        { "MATCH ACYCLIC (a)-[e]->*(b) WHERE e.sign = '+'", 1, 35, "Put the condition inside the repeated part" },
        { "MATCH (a)-[]->(b WHERE b.id <> a.id)", 1, 32, "cannot be seen from inside this element" },
        { "MATCH (a)((x)-[]->(y) WHERE x.id <> a.id){1,2}(b)", 1, 37, "cannot be seen from inside this repetition" },
        { "MATCH (a)-[]->(a)-[]->(b)", 1, 15, "the node variable 'a' is used twice" },
        { "MATCH (a)-[e]->(b)-[e]->(c)", 1, 19, "the edge variable 'e' is used twice" },
        { "MATCH (a)-[a]->(b)", 1, 10, "'a' names both a node and an edge" },
        { "MATCH (a:Disease)-[:blocks]->(b)", 1, 21, "no edge of 'blocks' can match here: its source is of type ChemicalEntity" },
        { "MATCH (a)-[:blocks]->(b:Disease)", 1, 13, "no edge of 'blocks' can match here: its target is of type MolecularActivity" },
        { "MATCH (a)<-[:treats]-(b:Disease)", 1, 14, "no edge of 'treats' can match here: its source is of type Intervention" },
        { "MATCH (a)-[]->(b) WHERE a.id = 'x", 1, 32, "the text is not closed" },
        { "MATCH (a)-[]->(b) WHERE a.id = 'x\\q'", 1, 34, "'\\q' is no escape" },
        { "MATCH (`a)-[]->(b)", 1, 8, "the quoted name is not closed" },
        { "MATCH (``)-[]->(b)", 1, 8, "a quoted name cannot be empty" },
        { "MATCH (a)-[]->(b) WHERE a.id = 1x", 1, 32, "is no number" },
        { "MATCH (a)-[]->(b) WHERE a.id = 1e999", 1, 32, "too large" },
        { "MATCH (a) § (b)", 1, 11, "'§' belongs to no pattern" },
        { "MATCH (a) /* (b)", 1, 11, "the comment is not closed" },
        { "MATCH (a)\n  -[:blocks]->\n  (b:Diseas)", 3, 6, "unknown node type 'Diseas'" },
        { "MATCH (магнезий)-[:блокира]->(b)", 1, 20, "unknown relation 'блокира'" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_bad_pattern_is_refused_with_its_place_and_how_to_mend_it(string pattern, int line, int column, string message)
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        PatternException refusal = graph.Invoking(g => g.Match(pattern)).Should().ThrowExactly<PatternException>().Which;
        refusal.Problem.Should().Contain(message);
        (refusal.Line, refusal.Column).Should().Be((line, column), refusal.Message);
        refusal.Message.Should().StartWith($"pattern({line},{column}): ").And.EndWith("^");
    }

    [Fact]
    public void At_least_sixty_bad_patterns_are_listed() => Cases.Count.Should().BeGreaterThanOrEqualTo(60);

    [Fact]
    public void Deep_parentheses_are_refused_instead_of_overflowing_the_stack()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        string deepCondition = $"MATCH (a)-[]->(b) WHERE {new string('(', 100_000)}a.id = 'x'{new string(')', 100_000)}";
        string deepPath = $"MATCH {new string('(', 100_000)}a{new string(')', 100_000)}";
        graph.Invoking(g => g.Match(deepCondition)).Should().ThrowExactly<PatternException>().WithMessage("*deep*");
        graph.Invoking(g => g.Match(deepPath)).Should().ThrowExactly<PatternException>().WithMessage("*deep*");
    }

    [Fact]
    public void No_cut_or_changed_pattern_gives_anything_but_an_answer_or_the_documented_refusal()
    {
        KnowledgeGraph graph = MagnesiumGraph.Load();
        const string Sound = "MATCH ACYCLIC (a:ChemicalEntity {id:'magnesium'} WHERE a.label <> 'x')-[e:blocks|decreases WHERE e.belief > -0.5]->{1,3}((p:Process)-[f]->(q)){0,2}<-[]-(c:Condition) WHERE a <> c AND NOT (c.id IN ['x', 'y'] OR c.curie IS NULL)";
        const string Characters = "()[]{}:,.|&!%~$-<>=*+?;'\"`\\ \nabWHERE19é𝒳\0";
        var random = new Random(7);
        int answered = 0;
        for (int i = 0; i < 3_000; i++)
        {
            string text = Sound;
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                int at = random.Next(text.Length);
                text = random.Next(3) switch
                {
                    0 => text.Remove(at, random.Next(Math.Min(20, text.Length - at))),
                    1 => text.Insert(at, Characters[random.Next(Characters.Length)].ToString()),
                    _ => string.Concat(text.AsSpan(0, at), Characters[random.Next(Characters.Length)].ToString(), text.AsSpan(at + 1)),
                };
                if (text.Length == 0)
                    text = "(";
            }

            try
            {
                graph.Match(text, new MatchOptions { Limit = 10, Timeout = TimeSpan.FromMilliseconds(20) });
                answered++;
            }
            catch (PatternException refusal)
            {
                refusal.Offset.Should().BeInRange(0, text.Length);
            }
        }

        answered.Should().BeGreaterThan(50);
    }
}
