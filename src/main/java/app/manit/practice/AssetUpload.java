package app.manit.practice;

import app.manit.site.AssetKey;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the array of an upload call as it arrives: each content goes from base64 to a file, and
 * none but a small one is ever held whole.
 */
final class AssetUpload {
  /** wrangler fills buckets of 40 MiB, which are 56 MB of JSON. */
  private static final long MAX_BODY = 100L * 1024 * 1024;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(MAX_BODY)
                  .maxStringLength(Math.toIntExact(MAX_BODY))
                  .maxNestingDepth(8)
                  .build())
          .build();

  private static final Pattern TYPE = Pattern.compile("\\P{Cntrl}{1,255}");

  private final PracticeFiles files;
  private final AssetStore assets;
  private final Map<AssetKey, String> placed = new HashMap<>();
  private final long maxFileBytes;

  AssetUpload(PracticeFiles files, AssetStore assets, long maxFileBytes) {
    this.files = files;
    this.assets = assets;
    this.maxFileBytes = maxFileBytes;
  }

  /**
   * Stores every asset of the body.
   *
   * @throws Refusal if the body is no such array; what came before the fault is kept
   */
  void read(InputStream body) throws IOException {
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), body)) {
      expect(in.nextToken(), JsonToken.START_ARRAY);
      while (in.nextToken() != JsonToken.END_ARRAY) {
        expect(in.currentToken(), JsonToken.START_OBJECT);
        try (Item item = new Item()) {
          item.read(in);
          item.place();
        }
      }
    } catch (JacksonIOException e) {
      throw new IOException("the upload broke off", e);
    } catch (StreamConstraintsException e) {
      throw Refusal.bodyTooLarge();
    } catch (JacksonException e) {
      throw Refusal.malformedBody();
    } finally {
      assets.add(placed);
    }
  }

  private static void expect(@Nullable JsonToken actual, JsonToken expected) {
    if (actual != expected) {
      throw Refusal.malformedBody();
    }
  }

  /** One asset; its fields may come in any order. */
  private final class Item implements AutoCloseable {
    private @Nullable String key;
    private @Nullable String contentType;
    private @Nullable ArrivingAsset content;
    private boolean base64;

    void read(JsonParser in) throws IOException {
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        JsonToken value = in.nextToken();
        switch (name) {
          case "key" -> key = in.getValueAsString();
          case "value" -> {
            expect(value, JsonToken.VALUE_STRING);
            close();
            content = new ArrivingAsset(files);
            in.readBinaryValue(Base64Variants.MIME_NO_LINEFEEDS, new Bounded(content));
          }
          case "base64" -> base64 = value == JsonToken.VALUE_TRUE;
          case "metadata" -> metadata(in);
          default -> in.skipChildren();
        }
      }
      expect(in.currentToken(), JsonToken.END_OBJECT);
    }

    private void metadata(JsonParser in) {
      expect(in.currentToken(), JsonToken.START_OBJECT);
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean type = "contentType".equals(in.currentName());
        in.nextToken();
        if (type) {
          contentType = in.getValueAsString();
        }
        in.skipChildren();
      }
    }

    void place() throws IOException {
      AssetKey valid = AssetsApi.key(key);
      String type = Objects.requireNonNullElse(contentType, "application/octet-stream");
      if (content == null || !base64 || !TYPE.matcher(type).matches()) {
        throw Refusal.assetInvalid(key);
      }
      content.place(valid, assets);
      placed.put(valid, type);
    }

    @Override
    public void close() throws IOException {
      if (content != null) {
        content.close();
      }
    }

    private final class Bounded extends FilterOutputStream {
      private long left = maxFileBytes;

      Bounded(OutputStream out) {
        super(out);
      }

      @Override
      public void write(int b) throws IOException {
        take(1);
        out.write(b);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        take(length);
        out.write(bytes, offset, length);
      }

      private void take(int bytes) {
        left -= bytes;
        if (left < 0) {
          throw Refusal.assetTooLarge(String.valueOf(key));
        }
      }
    }
  }
}
