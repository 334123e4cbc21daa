using SalesBot.Core.Payments;

namespace SalesBot.Core.Tests.Payments;

public sealed class UsualPaymentTests
{
    [Fact]
    public void Two_payments_tell_nothing() => Assert.Null(UsualPayment.Of([100, 200]));

    [Fact]
    public void It_is_the_one_in_the_middle() => Assert.Equal(200, UsualPayment.Of([9_000, 200, 100]));

    [Fact]
    public void Of_an_even_number_it_lies_between_the_two_in_the_middle() => Assert.Equal(250, UsualPayment.Of([100, 200, 300, 400]));

    [Fact]
    public void Only_the_last_eleven_count() =>
        Assert.Equal(5, UsualPayment.Of([.. Enumerable.Repeat(5m, 11), .. Enumerable.Repeat(1_000m, 50)]));

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1000.01, true)]
    public void More_than_ten_times_is_doubtful(decimal amount, bool doubtful) => Assert.Equal(doubtful, UsualPayment.IsDoubtful(amount, 100));

    [Fact]
    public void Nothing_is_doubtful_where_nothing_is_usual() => Assert.False(UsualPayment.IsDoubtful(1_000_000, null));
}
