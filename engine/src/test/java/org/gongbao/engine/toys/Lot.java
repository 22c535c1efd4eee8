package org.gongbao.engine.toys;

import java.util.List;
import java.util.stream.IntStream;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Posting.Account;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.Ruling;

/** Toy 1: a lot that splits and merges, its mass in grams balanced over several cases. */
public final class Lot {
  public enum Stage {
    HELD,
    GIVEN_UP
  }

  public record File(int parts) {}

  public sealed interface Event extends CaseEvent {
    record Received(long grams) implements Event {}

    record SplitOff(CaseId from) implements Event {}

    record Split(List<Long> grams) implements Event {}

    record Merged(CaseId taken, long grams) implements Event {}

    record GivenUp(CaseId to) implements Event {}
  }

  public record Receive(long grams) {}

  public record Split(List<Long> grams) {}

  public record SplitOff(CaseId from) {}

  public record Merge(CaseId other, long grams) {}

  public record GiveUp(CaseId to, long grams) {}

  private Lot() {}

  public static Procedure procedure() {
    return Procedure.of("lot", new File(0))
        .law("toy")
        .events(
            Event.class,
            (file, event) ->
                event instanceof Event.Split s ? new File(file.parts() + s.grams().size()) : file)
        .on("receive", Receive.class)
        .opens()
        .to(Stage.HELD)
        .by("keeper")
        .cites("toy/2.1")
        .ties((known, in) -> Toys.store(known.now()))
        .does((known, in) ->
            Ruling.granted(
                Change.of(new Event.Received(in.grams()))
                    .posting(
                        new Posting(
                            Account.free("harvest"), account(known.file().id()), in.grams()))))
        .on("split-off", SplitOff.class)
        .opens()
        .to(Stage.HELD)
        .by("keeper")
        .cites("toy/2.2")
        .ties((known, in) ->
            List.of(
                Tie.of("organ/store", "keeper", known.now()),
                Tie.toCase(in.from(), "split-from", known.now())))
        .records((known, in) -> new Event.SplitOff(in.from()))
        .on("split", Split.class)
        .from(Stage.HELD)
        .by("keeper")
        .cites("toy/2.2")
        .does(Lot::split)
        .on("merge", Merge.class)
        .from(Stage.HELD)
        .by("keeper")
        .cites("toy/2.3")
        .does((known, in, actor) ->
            Ruling.granted(
                Change.of(new Event.Merged(in.other(), in.grams()))
                    .sending(
                        List.of(
                            command(
                                in.other(),
                                "give-up",
                                new GiveUp(known.file().id(), in.grams()),
                                actor)))))
        .on("give-up", GiveUp.class)
        .from(Stage.HELD)
        .to(Stage.GIVEN_UP)
        .by("keeper")
        .cites("toy/2.3")
        .closes()
        .does((known, in) ->
            Ruling.granted(
                Change.of(new Event.GivenUp(in.to()))
                    .posting(
                        new Posting(account(known.file().id()), account(in.to()), in.grams()))))
        .build();
  }

  private static Ruling<Change> split(Known known, Split in, Actor actor) {
    CaseId own = known.file().id();
    List<Integer> parts = IntStream.range(0, in.grams().size()).boxed().toList();
    return Ruling.granted(
        Change.of(new Event.Split(in.grams()))
            .posting(
                parts.stream()
                    .map(n ->
                        new Posting(
                            account(own), account(known.file().newCase(n)), in.grams().get(n)))
                    .toArray(Posting[]::new))
            .sending(
                parts.stream()
                    .map(n ->
                        command(known.file().newCase(n), "lot/split-off", new SplitOff(own), actor))
                    .toList()));
  }

  public static Account account(CaseId lot) {
    return Account.stock("lot/" + lot);
  }

  private static Command command(CaseId to, String action, Record input, Actor actor) {
    return new Command(to, action, Toys.input(input), actor, Command.AT_ONCE, "lot/" + to);
  }
}
