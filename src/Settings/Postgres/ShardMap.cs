using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace FreeAgentics.Infra.Settings;

/// <summary>Which shard holds which bucket of keys. Adding a shard moves only the buckets that it receives.</summary>
/// <param name="Owners">The shard of each bucket.</param>
public sealed record ShardMap(ImmutableArray<int> Owners)
{
    /// <param name="shards">At least one.</param>
    /// <param name="buckets">At least as many as shards.</param>
    public static ShardMap Of(int shards, int buckets)
    {
        var owners = new int[buckets];
        var held = new int[shards];
        held[0] = buckets;
        for (var shard = 1; shard < shards; shard++)
        {
            for (var wanted = buckets / (shard + 1); wanted > 0; wanted--)
            {
                var giver = Array.IndexOf(held, held.Max());
                owners[Array.LastIndexOf(owners, giver)] = shard;
                held[giver]--;
                held[shard]++;
            }
        }
        return new([.. owners]);
    }

    /// <returns>The bucket of a key: the first eight bytes of its SHA-256, big-endian, modulo the number of buckets, so that every language finds the same one.</returns>
    public int BucketOf(string key) =>
        (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key))) % (ulong)Owners.Length);

    public int ShardOf(string key) => Owners[BucketOf(key)];

    /// <returns>Ranges of buckets by shard, as in <c>0-511=0,512-1023=1</c>: the form that the application reads.</returns>
    public override string ToString()
    {
        var ranges = new List<string>();
        for (var first = 0; first < Owners.Length;)
        {
            var last = first;
            while (last + 1 < Owners.Length && Owners[last + 1] == Owners[first])
                last++;
            ranges.Add($"{first}-{last}={Owners[first]}");
            first = last + 1;
        }
        return string.Join(',', ranges);
    }
}
