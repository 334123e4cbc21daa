using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SalesBot.Tests.Hosting.Manifest;

/// <summary>A picture of eight bits a channel, not interlaced, read pixel by pixel (PNG, W3C, third edition).</summary>
internal sealed class Png
{
    private const int HeaderBytes = 8;

    private readonly byte[] _samples;
    private readonly int _channels;

    private Png(int width, int height, int channels, byte[] samples) => (Width, Height, _channels, _samples) = (width, height, channels, samples);

    public int Width { get; }

    public int Height { get; }

    public IEnumerable<(int Red, int Green, int Blue, int Alpha)> Pixels =>
        from y in Enumerable.Range(0, Height) from x in Enumerable.Range(0, Width) select this[x, y];

    public (int Red, int Green, int Blue, int Alpha) this[int x, int y]
    {
        get
        {
            var at = ((y * Width) + x) * _channels;
            return (_samples[at], _samples[at + 1], _samples[at + 2], _channels == 4 ? _samples[at + 3] : 0xFF);
        }
    }

    public static Png Read(byte[] file)
    {
        var (width, height, channels) = (0, 0, 0);
        var data = new MemoryStream();
        for (var at = HeaderBytes; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var content = file.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    width = BinaryPrimitives.ReadInt32BigEndian(content);
                    height = BinaryPrimitives.ReadInt32BigEndian(content[4..]);
                    Assert.True(content[8] == 8 && content[9] is 2 or 6 && content[12] == 0, "It is none of the pictures that are read here.");
                    channels = content[9] == 6 ? 4 : 3;
                    break;
                case "IDAT":
                    data.Write(content);
                    break;
            }

            at += length + 12;
        }

        data.Position = 0;
        using var inflated = new MemoryStream();
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        zlib.CopyTo(inflated);
        return new Png(width, height, channels, Unfiltered(inflated.ToArray(), height, width * channels, channels));
    }

    /// <summary>Each line begins with the way in which it was filtered: as a difference to the left, above, both or the likeliest.</summary>
    private static byte[] Unfiltered(byte[] lines, int height, int stride, int channels)
    {
        var samples = new byte[height * stride];
        for (var y = 0; y < height; y++)
        {
            var filter = lines[y * (stride + 1)];
            for (var x = 0; x < stride; x++)
            {
                int left = x < channels ? 0 : samples[(y * stride) + x - channels];
                int above = y == 0 ? 0 : samples[((y - 1) * stride) + x];
                int corner = x < channels || y == 0 ? 0 : samples[((y - 1) * stride) + x - channels];
                var guess = filter switch { 1 => left, 2 => above, 3 => (left + above) / 2, 4 => Paeth(left, above, corner), _ => 0 };
                samples[(y * stride) + x] = (byte)(lines[(y * (stride + 1)) + 1 + x] + guess);
            }
        }

        return samples;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
