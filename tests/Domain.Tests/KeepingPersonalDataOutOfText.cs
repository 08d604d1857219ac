namespace Casework.Domain.Tests;

public class KeepingPersonalDataOutOfText
{
    [Fact]
    public void Says_that_there_is_something_and_never_what() => Assert.Equal("(sealed)", $"{new Personal<string>("Haddad")}");

    [Fact]
    public void Says_that_it_is_gone() => Assert.Equal("(erased)", $"{Personal<string>.Erased}");
}
