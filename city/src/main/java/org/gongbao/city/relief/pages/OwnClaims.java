package org.gongbao.city.relief.pages;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.claims.ClaimFile;
import org.gongbao.city.relief.claims.CostAccountFile;
import org.gongbao.city.relief.claims.Settlement;
import org.gongbao.city.web.Words;
import org.gongbao.engine.CaseFile;

/** Claims and cost accounts as lines of a list, in plain words. */
final class OwnClaims {

  private static final String KEY = "relief.reckoned.";

  private OwnClaims() {}

  /** A claim; empty for a case that knows of none. */
  static Optional<MineView.Own> row(CaseFile file, Words words) {
    Standing standing = Standing.of(file);
    return ClaimFile.of(file)
        .claim()
        .map(claim ->
            new MineView.Own(
                ClaimPages.PATH + "/" + file.id(),
                words.of(KEY + "benefit." + claim.benefit()),
                ClaimWords.name(claim).orElse(""),
                words.of(KEY + "asked.event", words.plainDay(claim.event())),
                ClaimWords.state(words, file),
                words.of(KEY + "next." + (Standing.isClosed(file) ? "closed" : standing.word())),
                standing == Standing.MORE_ASKED
                    ? Optional.of("/cases/" + file.id() + "/do/bring-more")
                    : Optional.empty(),
                Standing.amount(file).map(amount -> words.of(KEY + "yuan", amount)).orElse("")));
  }

  /** An account that counts costs. */
  static Optional<MineView.Account> account(CaseFile file, Words words) {
    return CostAccountFile.of(file)
        .account()
        .flatMap(holder ->
            CostAccountFile.of(file)
                .standing()
                .map(standing ->
                    new MineView.Account(
                        words.of("relief.mine.period", holder.period()),
                        said(standing, words),
                        "/cases/" + file.id())));
  }

  private static List<String> said(Settlement.Standing standing, Words words) {
    return List.of(
        words.of("relief.mine.running", standing.running().toString()),
        standing
            .missing()
            .map(missing -> words.of("relief.mine.missing", missing.toString()))
            .orElseGet(() -> words.of("relief.mine.entitled", standing.entitlement().toString())));
  }
}
