using System.Globalization;
using Netback.Market.Results;

namespace Netback.Web.Page;

/// <summary>Certificates in words.</summary>
internal static class CertificateText
{
    /// <summary>The largest relative residual of a certificate; 0 where there is none.</summary>
    public static double Worst(Certificate certificate) => new[]
    {
        certificate.PrimalResidual ?? 0, certificate.DualResidual ?? 0, certificate.Complementarity ?? 0, certificate.Gap ?? 0,
    }.Max(Math.Abs);

    /// <summary>"3e-10"; "0" for none.</summary>
    public static string Power(double? value) => value is not { } number ? "" : number == 0 ? "0" : number.ToString("0e-0", CultureInfo.InvariantCulture);
}
