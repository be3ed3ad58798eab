using Netback.Data.Workbooks;
using Shouldly;
using Xunit;

namespace Netback.Tests.Workbooks;

public sealed class TransliterationTests
{
    [Theory]
    [InlineData("Новый рудник №2", "novyy-rudnik-2")]
    [InlineData("Северный Катпар", "severnyy-katpar")]
    [InlineData("Щучинск", "shchuchinsk")]
    [InlineData("Өскемен", "oskemen")]
    [InlineData("Қарағанды", "qaraghandy")]
    [InlineData("Türkmenbaşy", "turkmenbasy")]
    [InlineData("Boguty (Bakuta)", "boguty-bakuta")]
    [InlineData("  already-fine  ", "already-fine")]
    public void An_id_is_suggested_for_a_name_in_any_script(string name, string id) => Transliteration.Id(name).ShouldBe(id);

    [Theory]
    [InlineData("№")]
    [InlineData("钨")]
    [InlineData("")]
    public void None_is_suggested_where_nothing_can_be_written(string name) => Transliteration.Id(name).ShouldBeNull();
}
