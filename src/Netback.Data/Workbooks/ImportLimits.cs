namespace Netback.Data.Workbooks;

/// <summary>What a file from elsewhere may be at most: far above any table that people fill, far below what fills a memory.</summary>
public static class ImportLimits
{
    /// <summary>Bytes of a workbook as it lies on disk.</summary>
    public const long LargestWorkbook = 16L << 20;

    /// <summary>Bytes of all its parts unpacked.</summary>
    public const long LargestUnpacked = 64L << 20;

    /// <summary>Parts in the package.</summary>
    public const int MostParts = 500;

    /// <summary>Sheets of a workbook.</summary>
    public const int MostSheets = 60;

    /// <summary>Rows of a sheet or file, empty ones included.</summary>
    public const int MostRows = 100_000;

    /// <summary>Columns of a sheet or file.</summary>
    public const int MostColumns = 256;

    /// <summary>Cells of a sheet that hold something.</summary>
    public const int MostCells = 500_000;

    /// <summary>Texts that the cells of a workbook share.</summary>
    public const int MostSharedTexts = 500_000;

    /// <summary>Characters of a cell: a spreadsheet's own limit.</summary>
    public const int LongestCell = 32_767;
}
