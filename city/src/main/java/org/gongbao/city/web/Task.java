package org.gongbao.city.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.casework.RulingView;
import org.gongbao.law.ClauseId;

/**
 * A form to be filled in, checked and sent: opening a case, an action, or an answer.
 *
 * @param over what stands above the title: the procedure, or the case
 * @param back where one comes from
 * @param path where the form is sent
 * @param lead what the form is for; empty if the title says it
 * @param key the same for every sending of this form, so that sending twice does nothing twice
 * @param revision of the case that the reader saw; 0 for a new case
 * @param late where one says that it took effect earlier; empty where no clause allows that
 * @param hidden what was filled in, sent along by the page that shows it again
 * @param refusal why it was refused, if it was
 * @param since what changed on the case since the reader saw it, newest first; only where that is
 *     why it was refused
 */
public record Task(
    String title,
    String over,
    String back,
    String path,
    String lead,
    List<ClauseId> cites,
    String key,
    int revision,
    Optional<Late> late,
    Form form,
    List<Answer> answers,
    Map<String, String> hidden,
    Optional<RulingView> refusal,
    Optional<List<Since>> since) {

  /** Something that happened on the case, and who did it. */
  public record Since(String what, String who, Instant at) {}
}
