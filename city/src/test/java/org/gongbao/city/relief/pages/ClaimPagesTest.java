package org.gongbao.city.relief.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.claims.ClaimCity.INSURER;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongbao.city.people.PersonKeys;
import org.gongbao.city.people.ResidentId;
import org.gongbao.city.relief.claims.ClaimCity;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.city.testing.TestCity;
import org.gongbao.engine.CaseId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Claims on the pages of families and of those who help them")
class ClaimPagesTest {

  private static final String NUMBER = "500103195203120025";
  private static final String NAME = "秦桂兰";
  private static final int MORE = 3;
  private static final Pattern ROW = Pattern.compile("row-link\" href=\"/relief/claims/([^\"]+)\"");
  private static final Pattern NEXT =
      Pattern.compile("<a rel=\"next\"[^>]* href=\"([^\"#]+)[^\"]*\"");

  private static final ClaimCity RELIEF = new ClaimCity("2021-06-01");
  private static final List<CaseId> ALL = new ArrayList<>();
  private static final CaseId REPAID = claims();
  private static final TestCity CITY =
      TestCity.on(RELIEF.city().database(), "2021-06-01T09:00:00+08:00");

  /** One whose payment came back, and after it so many that a second page begins. */
  private static CaseId claims() {
    String person = new PersonKeys(RELIEF.city().database().secrets()).key(new ResidentId(NUMBER));
    RELIEF.enrolKey(person);
    CaseId repaid =
        ClaimCity.paid(medical(person, "R").does(INSURER, "decide", "{}"))
            .does(INSURER, "reverse", "{'reason':'算错了'}")
            .does(INSURER, "record-repayment", "{'voucher':'退-1'}")
            .id();
    ALL.add(repaid);
    for (int i = 1; i < ClaimPages.PAGE + MORE; i++) {
      PolicyCity.Case one = medical(person, "B" + i);
      ALL.add(i % 10 == 0 ? one.does(INSURER, "decide", "{}").id() : one.id());
    }
    return repaid;
  }

  private static PolicyCity.Case medical(String person, String bill) {
    return RELIEF.files(
        person,
        "accident-medical",
        "2021-05-02",
        ClaimCity.costs(bill, "300.00", "0", "0") + ",'name':'" + NAME + "'");
  }

  @AfterAll
  static void close() {
    CITY.close();
  }

  private static HttpResponse<String> answer(HttpClient window, String path) throws Exception {
    return window.send(
        HttpRequest.newBuilder(CITY.at(path)).header("Accept", "text/html").build(),
        BodyHandlers.ofString());
  }

  private static String get(HttpClient window, String path) throws Exception {
    HttpResponse<String> answer = answer(window, path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static List<String> rows(String page) {
    return ROW.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static Optional<String> next(String page) {
    return NEXT.matcher(page)
        .results()
        .map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
        .findFirst();
  }

  /** The looks of somebody in a way: ids of cases. */
  private static List<String> looks(String login, String way) {
    return JdbcClient.create(RELIEF.city().database().app())
        .sql("select case_id from casework.look where person = ? and way = ? order by number")
        .params(login, way)
        .query((row, number) -> CaseId.of(row.getObject("case_id", UUID.class)).toString())
        .list();
  }

  @Test
  @DisplayName("are listed for who helps without a name and a sum; with them when asked, as a look")
  void namesAreLooks() throws Exception {
    HttpClient village = CITY.signedIn("village");
    String page = get(village, ClaimPages.PATH);
    assertThat(page).contains("看病的钱").doesNotContain(NAME).doesNotContain("300.00");
    assertThat(looks("village", "list")).isEmpty();
    assertThat(page).contains("href=\"/relief/claims?names=yes\"");

    String named = get(village, ClaimPages.PATH + "?names=yes");
    assertThat(named).contains(NAME, "300.00 元", "已经记下来了");
    assertThat(looks("village", "list"))
        .hasSize(ClaimPages.PAGE)
        .containsExactlyInAnyOrderElementsOf(rows(named));
    assertThat(looks("village", "case")).isEmpty();
    assertThat(next(named).orElseThrow()).startsWith("/relief/claims?names=yes&after=");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("each have a page of their own, and who opens it is written down")
  @ValueSource(strings = {"insurer1", "civil-affairs", "citizen"})
  void ownPage(String login) throws Exception {
    String id = ALL.getLast().toString();
    assertThat(get(CITY.signedIn(login), ClaimPages.PATH + "/" + id)).contains(NAME);
    assertThat(looks(login, "case")).containsExactly(id);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("are listed to the last, page by page")
  @CsvSource({"/relief/mine, citizen", "/relief/claims, village"})
  void allPages(String path, String login) throws Exception {
    HttpClient window = CITY.signedIn(login);
    String first = get(window, path);
    assertThat(rows(first)).hasSize(ClaimPages.PAGE);
    assertThat(first).doesNotContain("rel=\"first\"");
    String last = get(window, next(first).orElseThrow());
    assertThat(rows(last)).hasSize(MORE);
    assertThat(next(last)).isEmpty();
    assertThat(last).contains("rel=\"first\"");
    List<String> all = new ArrayList<>(rows(first));
    all.addAll(rows(last));
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(ALL.stream().map(CaseId::toString).toList());
    assertThat(answer(window, path + "?after=nothing").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("say that the money came back, and when, and send nobody to the insurer for it")
  void repaid() throws Exception {
    String page = get(CITY.signedIn("citizen"), ClaimPages.PATH + "/" + REPAID);
    assertThat(page).contains("付过的钱，2021年6月1日 已经退回来了。您不用再退。").doesNotContain("怎么办，请问保险公司");
  }
}
