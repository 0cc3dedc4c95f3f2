package app.manit.pages;

import app.manit.site.AssetKeyHasher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * The array of {@link app.manit.pages.wire.AssetJson} that an upload is, written to the socket
 * piece by piece: no content is ever held whole. While it is sent each content is hashed again; one
 * that is not what its key says breaks the request off before its end, so that the host never
 * stores it.
 */
final class AssetsBody extends RequestBody {
  /** Divisible by three, so that pieces of base64 fit together without padding between them. */
  private static final int PIECE = 48 * 1024;

  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  /** A content that is not (or no longer) what was hashed. */
  static final class ContentChanged extends IOException {
    private static final long serialVersionUID = 1L;

    ContentChanged(Asset asset) {
      super(asset.name());
    }

    ContentChanged(Asset asset, IOException cause) {
      super(asset.name(), cause);
    }
  }

  private final List<Asset> assets;
  private final LongConsumer sentRawBytes;

  /** By content type: there are few, and thousands of assets. */
  private final Map<String, byte[]> tails = new ConcurrentHashMap<>();

  AssetsBody(List<Asset> assets, LongConsumer sentRawBytes) {
    this.assets = List.copyOf(assets);
    this.sentRawBytes = sentRawBytes;
  }

  @Override
  public MediaType contentType() {
    return OneShotBody.JSON;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public long contentLength() {
    long length = 2L + Math.max(0, assets.size() - 1); // the brackets and the commas
    for (Asset asset : assets) {
      length += head(asset).length + 4 * Math.ceilDiv(asset.size(), 3L) + tail(asset).length;
    }
    return length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    byte[] piece = new byte[PIECE];
    sink.writeByte('[');
    for (int i = 0; i < assets.size(); i++) {
      if (i > 0) {
        sink.writeByte(',');
      }
      Asset asset = assets.get(i);
      sink.write(head(asset));
      writeContent(asset, piece, sink);
      sink.write(tail(asset));
    }
    sink.writeByte(']');
  }

  private void writeContent(Asset asset, byte[] piece, BufferedSink sink) throws IOException {
    AssetKeyHasher hasher = new AssetKeyHasher();
    long done = 0;
    try (InputStream in = open(asset)) {
      for (int n = read(in, piece, asset); n > 0; n = read(in, piece, asset)) {
        done += n;
        if (done > asset.size()) {
          throw new ContentChanged(asset);
        }
        hasher.update(piece, 0, n);
        sink.write(BASE64.encode(n == piece.length ? piece : Arrays.copyOf(piece, n)));
        sentRawBytes.accept(n);
      }
    }
    if (done != asset.size() || !hasher.finish(asset.extension()).equals(asset.key())) {
      throw new ContentChanged(asset);
    }
  }

  private static InputStream open(Asset asset) throws ContentChanged {
    try {
      return asset.content().open();
    } catch (IOException e) {
      throw new ContentChanged(asset, e);
    }
  }

  /** Fills the whole piece, unless the content ends. */
  private static int read(InputStream in, byte[] piece, Asset asset) throws ContentChanged {
    try {
      return in.readNBytes(piece, 0, piece.length);
    } catch (IOException e) {
      throw new ContentChanged(asset, e);
    }
  }

  private static byte[] head(Asset asset) {
    return utf8("{\"key\":\"" + asset.key() + "\",\"value\":\"");
  }

  private byte[] tail(Asset asset) {
    return tails.computeIfAbsent(asset.contentType(), AssetsBody::tail);
  }

  private static byte[] tail(String contentType) {
    return utf8(
        "\",\"metadata\":{\"contentType\":" + RequestJson.text(contentType) + "},\"base64\":true}");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
