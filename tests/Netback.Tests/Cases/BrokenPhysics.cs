namespace Netback.Tests.Cases;

/// <summary>Cases broken in the case as a whole, each with every message it must give.</summary>
internal static class BrokenPhysics
{
    public static IEnumerable<BrokenCase> All =>
    [
        new("a mineral made from nothing", c => c.Remove("assays.csv"), [
            "recipes.csv:4: amount: found 0.05 t of molybdenum made from 0 t, expected no more made than taken in; add an assay of molybdenum for what x-inland takes in, or remove the output"]),
        new("more of a by-product than the assay gives", c => c.Replace("recipes.csv", "moly,0.05", "moly,0.07"), [
            "recipes.csv:4: amount: found 0.07 t of molybdenum made from 0.06 t, expected no more made than taken in; lower the amount, or correct the assays"]),
        new("more out than in", c => c.Replace("recipes.csv", "x-coastal,apt,0.9", "x-coastal,apt,1.1"), [
            "recipes.csv:8: amount: found 1.1 t of tungsten made from 1 t, expected no more made than taken in; lower the amount, or correct the assays"]),
        new("a first input other than 1", c => c.Replace("recipes.csv", "x-coastal,ore,-1", "x-coastal,ore,-2"), [
            "recipes.csv:7: amount: found -2, expected -1 for the first input row; state all amounts per tonne of the first input"]),
        new("a recipe row with nothing", c => c.Replace("recipes.csv", "moly,0.05", "moly,0"), [
            "contracts.csv:3: buyer: found no open route from inland to DEU for moly, expected a site that yields it and a way to a plant or demand of the buyer that takes it; correct site, commodity or buyer, or add what is missing",
            "recipes.csv:4: amount: found 0, expected an amount other than 0; negative for what is taken in, positive for what comes out, or remove the row"]),
        new("two outputs from nothing", c => c.Replace("recipes.csv", "x-coastal,ore,-1", "x-coastal,ore,1"), [
            "recipes.csv:7: amount: found 2 outputs and no input, expected one output with 1 where nothing is taken in; state amounts per tonne of the only output, or add the input"]),
        new("a cycle of recipes that gains", c => { c.Append("processes.csv", "back,coastal,1,,,,,,D\n"); c.Append("recipes.csv", "back,apt,-1,,D\nback,ore,1.2,,D\n"); }, [
            "recipes.csv:11: amount: found 1.08 t of apt back for each tonne around back → x-coastal, expected at most one tonne back; lower the amounts, so that no cycle of recipes gains",
            "recipes.csv:12: amount: found 0.072 t of molybdenum made from 0 t, expected no more made than taken in; add an assay of molybdenum for what back takes in, or remove the output",
            "recipes.csv:12: amount: found 1.2 t of tungsten made from 1 t, expected no more made than taken in; lower the amount, or correct the assays"]),
        new("a shared line without a capacity", c => c.Replace("processes.csv", "4500,,700,a", "4500,,,a"), [
            "processes.csv:3: capacity: found nothing, expected a capacity above 0, since it shares the line a; give what the line could do if it did nothing else, or remove the line"]),
        new("two sellers at one gate", c => c.Replace("supplies.csv", "5000,,s1", "5000,state,s1"), [
            "supplies.csv:3: seller: found firm selling ore of pit, expected state, as in supplies/u1; give one seller per site and commodity, or make it two sites"]),
        new("a freight rule that pays for travel", c => c.Replace("freight.csv", "0.5,2", "0.5,-20"), [
            "freight.csv:2: plus: found a cost of -5 for ore on rail-1, expected cost × times + plus of at least 0; raise plus"]),
        new("a contract without penalty or price", c => { c.Replace("commodities.csv", "0.5,20000,port", "0.5,,port"); c.Replace("contracts.csv", ",,500,", ",,,"); }, [
            "contracts.csv:3: penalty: found nothing, and no price of moly either, expected a penalty, or a reference price of the commodity; give one of the two, so that a shortfall has a cost"]),
        new("a firm contract without any route", c => c.Replace("contracts.csv", "inland,DEU,moly,,0.25,,500,,no", "inland,UZB,moly,,0.25,,500,,yes"), [
            "contracts.csv:3: buyer: found no open route from inland to UZB for moly, expected a site that yields it and a way to a plant or demand of the buyer that takes it; correct site, commodity or buyer, or add what is missing"]),
        new("a contract for what the site does not yield", c => c.Replace("contracts.csv", "part,inland", "part,coastal"), [
            "contracts.csv:3: buyer: found no open route from coastal to DEU for moly, expected a site that yields it and a way to a plant or demand of the buyer that takes it; correct site, commodity or buyer, or add what is missing"]),
        new("measures that are not built yet", c => c.Write("measures.csv", "measure,kind,commodity,origin_rule\nban,import_ban,apt,mined\n"), [
            "measures.csv:2: origin_rule: found what is not built yet: origin_rule mined, expected processed; leave the row out, or drop it in a scenario"]),
        new("conduct without a slope to reckon with", c => c.Replace("conduct.csv", "firm,apt,bloc:east,0,", "firm,ore,,0.5,"), [
            "conduct.csv:2: slope: found no slope, and no single sloped demand for ore at port, expected the slope that the seller reckons with, USD/t per t/yr; fill slope, or name in market only places where one sloped demand alone takes the commodity"]),
        new("measures that pick nothing or test no price", c => c.Write("measures.csv", "measure,kind,commodity,origin,destination,place,value,unit\nclub,tariff,apt,,group:club,,10,USD/t\nnone,export_tax,apt&ore,CHN,,,10,USD/t\nlevy,variable_levy,apt,,KAZ,hamburg,40000,USD/t\nstock,intervention,apt,,,yard,40000,USD/t\ncfd,cfd,,,,port,40000,USD/t\n"), [
            "measures.csv:2: destination: found group:club, which picks nothing in 2025, expected a selector that picks something; give the club a member in that year, or correct the selector",
            "measures.csv:3: commodity: found apt&ore, which picks nothing in 2025, expected a selector that picks something; correct the selector",
            "measures.csv:4: place: found hamburg, which lies outside KAZ, expected a place inside the club; correct place or destination",
            "measures.csv:5: place: found yard, where nothing that the measure concerns is used in 2025, expected a place where one commodity of the measure is used; correct the place, or name one commodity that is used there",
            "measures.csv:6: place: found port, where 3 commodities that the measure concerns are used, expected a place where one commodity of the measure is used; correct the place, or name one commodity that is used there"]),
        new("measures in the wrong unit or with the wrong cells", c => c.Write("measures.csv", "measure,kind,commodity,destination,place,value,unit,quantity,upside\nlevy,variable_levy,apt,CHN,port,0.5,share,,\nduty,tariff,apt,CHN,port,-5,USD/t,,\nroyal,royalty,ore,,,10,share,,0.5\nlocal,domestic_processing,ore,,,1.5,USD/t,,\nq,quota,ore,,,,,,\nboth,tariff,ore,,,5,USD/t;share,,\n"), [
            "measures.csv:2: unit: found share, expected USD/t for the kind variable_levy; give the value in USD/t",
            "measures.csv:3: place: found port, expected nothing for the kind tariff; a tariff knows no such thing: empty the cell, or correct the kind",
            "measures.csv:3: value: found -5, expected a number of at least 0; state what is paid out as a subsidy",
            "measures.csv:4: upside: found 0.5, expected nothing for the kind royalty; a royalty knows no such thing: empty the cell, or correct the kind",
            "measures.csv:4: value: found 10, expected a share below 1; write ten percent as 0.1",
            "measures.csv:5: value: found 1.5, expected a share from 0 to 1; give the share that must be processed at home",
            "measures.csv:5: unit: found USD/t, expected share for the kind domestic_processing; give the value in share",
            "measures.csv:6: quantity: found nothing, expected a quantity for the kind quota; fill it: of a quota, or the most a floor covers",
            "measures.csv:7: unit: found 'USD/t;share', expected USD/t or share; choose one of these"]),
        new("conduct of buyers", c => c.Write("conduct.csv", "seller,commodity,side,theta\nfirm,apt,buy,0\n"), [
            "conduct.csv:2: side: found what is not built yet: conduct of buyers, expected sell; leave the row out, or drop it in a scenario"]),
    ];
}
