package app.manit.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.pages.wire.AssetJson;
import app.manit.pages.wire.WireJson;
import app.manit.site.AssetKey;
import app.manit.site.AssetKeyHasher;
import app.manit.site.Content;
import app.manit.site.ContentTypes;
import app.manit.site.SiteFile;
import app.manit.site.SitePath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.ForwardingSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How contents go up: as wrangler sends them, but streamed and checked on the way. */
class UploadTest {
  private static final long MIB = 1024 * 1024;

  @RegisterExtension final ScriptedHost host = new ScriptedHost();

  @Test
  void theBodyIsTheArrayThatWranglerSends() throws Exception {
    host.succeeds("null");

    host.client()
        .upload(
            host.uploadToken(), List.of(asset("a.png", "foobar"), asset("empty.txt", "")), _ -> {});

    RecordedRequest request = host.next();
    assertThat(request.getMethod() + " " + request.getTarget())
        .isEqualTo("POST /client/v4/pages/assets/upload");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + ScriptedHost.JWT);
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(request.getHeaders().get("Content-Length"))
        .isEqualTo(String.valueOf(request.getBodySize()));
    assertThat(request.getBody().utf8())
        .isEqualTo(
            """
            [{"key":"2082190357cfd3617ccfe04f340c6247","value":"Zm9vYmFy",\
            "metadata":{"contentType":"image/png"},"base64":true},\
            {"key":"f9bc91770fa5e997cbd47fba833629fc","value":"",\
            "metadata":{"contentType":"text/plain"},"base64":true}]\
            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 49_151, 49_152, 49_153, 98_304, 200_000})
  void contentsOfAnyLengthArriveWhole(int length) throws Exception {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    host.succeeds("true");

    host.client().upload(host.uploadToken(), List.of(asset("x.bin", Content.of(bytes))), _ -> {});

    AssetJson[] items =
        WireJson.MAPPER.readValue(host.next().getBody().toByteArray(), AssetJson[].class);
    assertThat(items).hasSize(1);
    assertThat(Base64.getDecoder().decode(items[0].value())).isEqualTo(bytes);
  }

  @Test
  void progressAddsUpToTheRawBytesOfTheBucket() throws IOException {
    host.succeeds("null");
    List<Long> seen = new ArrayList<>();

    host.client()
        .upload(
            host.uploadToken(),
            List.of(asset("a.bin", new Generated(100_000)), asset("b.txt", "foobar")),
            seen::add);

    assertThat(seen).containsExactly(49_152L, 49_152L, 1_696L, 6L);
  }

  @Test
  void aLargeContentIsNeverHeldWhole() throws IOException {
    Generated content = new Generated(25 * MIB);
    Asset asset = asset("big.bin", content);
    AtomicLong written = new AtomicLong();
    AtomicLong held = new AtomicLong();
    content.whenRead(read -> held.accumulateAndGet(read * 4 / 3 - written.get(), Math::max));
    AssetsBody body = new AssetsBody(List.of(asset), _ -> {});

    try (var sink =
        Okio.buffer(
            new ForwardingSink(Okio.blackhole()) {
              @Override
              public void write(Buffer source, long count) throws IOException {
                written.addAndGet(count);
                super.write(source, count);
              }
            })) {
      body.writeTo(sink);
    }

    assertThat(written.get()).isEqualTo(body.contentLength()).isGreaterThan(33 * MIB);
    assertThat(held.get()).isPositive().isLessThan(256 * 1024);
  }

  @Test
  void aLargeContentGoesUp() throws Exception {
    host.server().setBodyLimit(0); // the server need not keep it either
    host.succeeds("null");
    AtomicLong sent = new AtomicLong();

    host.client()
        .upload(
            host.uploadToken(), List.of(asset("big.bin", new Generated(4 * MIB))), sent::addAndGet);

    RecordedRequest request = host.next();
    assertThat(request.getHeaders().get("Content-Length"))
        .isEqualTo(String.valueOf(request.getBodySize()));
    assertThat(sent.get()).isEqualTo(4 * MIB);
  }

  @Test
  void aContentThatChangedIsNotStored() throws Exception {
    AssetKey key = AssetKeyHasher.hash(Content.of("before"), "html");

    assertNotStored(asset("page.html", key, Content.of("after!")));
  }

  @Test
  void aContentThatGrewIsNotStored() throws Exception {
    AssetKey key = AssetKeyHasher.hash(Content.of("before"), "html");

    assertNotStored(asset("page.html", key, new Claimed(6, "before and after")));
  }

  @Test
  void aContentThatShrankIsNotStored() throws Exception {
    AssetKey key = AssetKeyHasher.hash(Content.of("before"), "html");

    assertNotStored(asset("page.html", key, new Claimed(6, "bef")));
  }

  @Test
  void aContentThatIsGoneIsNotStored() throws Exception {
    AssetKey key = AssetKeyHasher.hash(Content.of("before"), "html");

    FailureException e =
        assertNotStored(
            asset(
                "page.html",
                key,
                new Content() {
                  @Override
                  public long size() {
                    return 6;
                  }

                  @Override
                  public InputStream open() throws IOException {
                    throw new NoSuchFileException("page.html");
                  }
                }));
    assertThat(e.failure().detail()).contains("NoSuchFileException");
  }

  private FailureException assertNotStored(Asset changed) throws Exception {
    host.succeeds("null").succeeds("null");
    List<Asset> bucket = List.of(asset("good.bin", new Generated(300_000)), changed);

    FailureException e =
        catchThrowableOfType(
            FailureException.class,
            () -> host.client().upload(host.uploadToken(), bucket, _ -> {}));

    assertThat(e.failure().kind()).isEqualTo(FailureKind.CONTENT_CHANGED);
    assertThat(e.failure().arguments()).containsExactly("page.html");
    RecordedRequest request = host.next();
    assertThat(request.getFailure()).isInstanceOf(IOException.class);
    return e;
  }

  @Test
  void theConnectionOfABrokenOffUploadIsNotUsedAgain() throws Exception {
    AssetKey key = AssetKeyHasher.hash(Content.of("before"), "html");
    assertNotStored(asset("page.html", key, Content.of("after!")));

    host.client().upload(host.uploadToken(), List.of(asset("good.txt", "foobar")), _ -> {});

    assertThat(host.next().getConnectionIndex()).isEqualTo(1);
  }

  @Test
  void anAssetWithoutANameHasItsEndingForOne() {
    AssetKey key = new AssetKey("2082190357cfd3617ccfe04f340c6247");

    assertThat(new Asset(key, "image/png", Content.of("foobar"), "png").name()).isEqualTo("….png");
    assertThat(new Asset(key, "text/plain", Content.of("foobar"), "").name()).isEqualTo("…");
  }

  private static Asset asset(String path, String text) throws IOException {
    return asset(path, Content.of(text.getBytes(UTF_8)));
  }

  private static Asset asset(String path, Content content) throws IOException {
    return asset(path, AssetKeyHasher.hash(content, SitePath.of(path).extension()), content);
  }

  private static Asset asset(String path, AssetKey key, Content content) {
    SitePath place = SitePath.of(path);
    return Asset.of(new SiteFile(place, ContentTypes.of(place), content), key);
  }

  /** Says another size than it has. */
  private record Claimed(long size, String text) implements Content {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
  }
}
