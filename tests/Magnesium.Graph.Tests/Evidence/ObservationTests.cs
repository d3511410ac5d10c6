namespace Magnesium.Graph.Tests;

public class ObservationTests
{
    [Theory]
    [InlineData(Direction.Up, Direction.Up, Sign.Plus)]
    [InlineData(Direction.Down, Direction.Down, Sign.Plus)]
    [InlineData(Direction.Up, Direction.Down, Sign.Minus)]
    [InlineData(Direction.Down, Direction.Up, Sign.Minus)]
    [InlineData(Direction.Unstated, Direction.Up, null)]
    [InlineData(Direction.Down, Direction.Unstated, null)]
    [InlineData(Direction.Unstated, Direction.Unstated, null)]
    public void The_sign_of_an_observation_is_the_product_of_its_directions(Direction subject, Direction target, Sign? sign)
    {
        new Observation(subject, target).Sign.Should().Be(sign);
    }
}
