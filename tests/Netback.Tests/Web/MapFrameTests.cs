using Netback.Web.Charts;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Web;

public sealed class MapFrameTests
{
    private static Place At(double latitude, double longitude) =>
        new() { Id = "p", Name = "p", Country = "AAA", Latitude = latitude, Longitude = longitude };

    [Fact]
    public void Every_place_that_it_is_fitted_to_is_on_the_map()
    {
        Place[] places = [At(48, 68), At(31, 121), At(34, -118), At(52, 5), At(-23, -46)];
        var frame = MapFrame.Fit(places, 960, 0.05).ShouldNotBeNull();
        places.ShouldAllBe(place => frame.Holds(frame.At(place) ?? default));
    }

    [Fact]
    public void The_map_is_cut_open_where_no_place_is()
    {
        var (shanghai, bay) = (At(31, 121), At(34, -118));
        var frame = MapFrame.Fit([At(50, 40), At(48, 68), shanghai, bay], 960, 0).ShouldNotBeNull();
        var way = frame.Ways(shanghai, bay).ShouldHaveSingleItem();
        way.To.X.ShouldBeGreaterThan(way.From.X, "the Pacific is crossed eastwards, the gap is the Atlantic");
    }

    [Fact]
    public void A_way_across_the_cut_leaves_on_one_side_and_enters_on_the_other()
    {
        var (west, east) = (At(50, -170), At(50, 150));
        var frame = MapFrame.Fit([west, At(0, -100), At(0, -30), At(0, 40), At(0, 90), east], 960, 0).ShouldNotBeNull();
        var across = frame.Ways(At(0, -100), At(0, 90)).ToList();
        across.Count.ShouldBeInRange(1, 2);
        frame.Ways(west, east).Sum(way => Math.Abs(way.To.X - way.From.X)).ShouldBeLessThan(960);
    }

    [Fact]
    public void Places_without_coordinates_have_no_map() =>
        MapFrame.Fit([new Place { Id = "p", Name = "p", Country = "AAA" }], 960, 0).ShouldBeNull();

    [Fact]
    public void One_place_alone_has_a_map() =>
        MapFrame.Fit([At(48, 68)], 960, 0).ShouldNotBeNull().At(At(48, 68)).ShouldNotBeNull().X.ShouldBe(480, 1);
}
