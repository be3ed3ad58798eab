using Netback.Ensembles.Sampling;

namespace Netback.Ensembles;

/// <summary>What an ensemble draws.</summary>
public sealed record EnsembleOptions
{
    public const long DefaultSamples = 1024;

    /// <summary>Samples of what is uncertain; every scenario is solved at each of them.</summary>
    public long Samples { get; init; } = DefaultSamples;
    public SamplingMethod Method { get; init; } = SamplingMethod.LatinHypercube;
    public long Seed { get; init; } = 1;
}
