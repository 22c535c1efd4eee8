package org.gongbao.city.relief;

import java.util.List;
import java.util.stream.Stream;
import org.gongbao.city.casework.Board;
import org.gongbao.city.casework.OwnApi;
import org.gongbao.city.casework.OwnPage;
import org.gongbao.city.casework.Policy;
import org.gongbao.city.casework.StatelessRule;
import org.gongbao.city.relief.books.BookProcedures;
import org.gongbao.city.relief.claims.ClaimBoards;
import org.gongbao.city.relief.claims.ClaimProcedure;
import org.gongbao.city.relief.claims.ClaimProcedures;
import org.gongbao.city.relief.pages.AxesApi;
import org.gongbao.city.relief.pages.AxesPages;
import org.gongbao.city.relief.pages.BooksApi;
import org.gongbao.city.relief.pages.BooksPages;
import org.gongbao.city.relief.pages.ClaimPages;
import org.gongbao.city.relief.pages.MinePages;
import org.gongbao.city.relief.pages.SimulationPages;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.ProjectProcedures;
import org.gongbao.city.relief.project.board.ProjectBoards;
import org.gongbao.city.relief.roll.RollProcedures;
import org.gongbao.city.relief.rules.Accident;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.city.relief.rules.Death;
import org.gongbao.city.relief.rules.Education;
import org.gongbao.city.relief.rules.Eligibility;
import org.gongbao.city.relief.rules.InsurerOfPlace;
import org.gongbao.city.relief.rules.LossRatio;
import org.gongbao.city.relief.rules.PooledSettlement;
import org.gongbao.city.relief.rules.Premium;
import org.gongbao.city.relief.rules.StudentIllness;
import org.gongbao.city.relief.rules.Supplement;
import org.gongbao.city.relief.settlement.SettlementProcedures;
import org.gongbao.engine.Procedure;
import org.springframework.stereotype.Component;

/** What the notice on relief insurance brings to the city. */
@Component
public final class Relief implements Policy {

  @Override
  public String slug() {
    return "relief";
  }

  @Override
  public List<Procedure> procedures() {
    return Stream.of(
            RollProcedures.all(),
            ClaimProcedures.all(),
            SettlementProcedures.all(),
            BookProcedures.all(),
            ProjectProcedures.all())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<StatelessRule> rules() {
    return List.of(
        StatelessRule.of(
            "relief/protection-period", "relief/2.5", Cover.Input.class, Cover::number),
        StatelessRule.of("relief/eligible", "relief/2.1", Eligibility.Input.class, Eligibility::of),
        StatelessRule.of("relief/premium", "relief/2.6", Premium.Input.class, Premium::of),
        StatelessRule.of("relief/accident", "relief/3.1.1", Accident.Input.class, Accident::due),
        StatelessRule.of("relief/death", "relief/3.3.1", Death.Input.class, Death::due),
        StatelessRule.of(
            "relief/critical-illness-supplement",
            "relief/3.2.0",
            Supplement.Input.class,
            Supplement::entitlement),
        StatelessRule.of(
            "relief/student-critical-illness",
            "relief/3.4.1",
            StudentIllness.Input.class,
            StudentIllness::due),
        StatelessRule.of(
            "relief/education-grant", "relief/3.5.1", Education.Input.class, Education::due),
        StatelessRule.of(
            "relief/insurer-of-place",
            "relief/4.1.1",
            InsurerOfPlace.Input.class,
            InsurerOfPlace::number),
        StatelessRule.of(
            "relief/loss-ratio-settlement",
            "relief/5.4.1",
            LossRatio.Input.class,
            LossRatio::settle),
        StatelessRule.of(
            "relief/pooled-settlement",
            "relief/5.4.5",
            PooledSettlement.Input.class,
            PooledSettlement::settle));
  }

  @Override
  public List<Board> boards() {
    return Stream.of(ClaimBoards.all(), ProjectBoards.all()).flatMap(List::stream).toList();
  }

  @Override
  public List<OwnPage> pages() {
    return List.of(
        new OwnPage(
            SimulationPages.PATH,
            "relief.simulation",
            List.of(
                "municipal-civil-affairs",
                "municipal-finance",
                "municipal-veterans",
                "insurance-regulator",
                "district-civil-affairs",
                "insurer",
                "administrator")),
        new OwnPage(BooksPages.PATH, "relief.books", BooksPages.ROLES),
        new OwnPage(AxesPages.PATH, "relief.axes", AxesPages.ROLES),
        new OwnPage(MinePages.PATH, "relief.mine", List.of(Sides.INSURED)),
        new OwnPage(ClaimPages.PATH, "relief.helped", List.of(ClaimPages.HELPER))
            .ofEach(ClaimProcedure.NAME, ClaimPages.READERS));
  }

  @Override
  public List<OwnApi> apis() {
    return Stream.of(BooksApi.APIS, AxesApi.APIS).flatMap(List::stream).toList();
  }

  @Override
  public List<String> ownRoles() {
    return List.of(Sides.INSURED);
  }

  @Override
  public List<String> parameters() {
    return List.of(
        "relief.term",
        "relief.period.1",
        "relief.period.2",
        "relief.premium.month",
        "relief.accident.death",
        "relief.accident.disability.max",
        "relief.accident.medical.rate",
        "relief.accident.medical.max",
        "relief.supplement.gate",
        "relief.supplement.deductible",
        "relief.supplement.bands",
        "relief.supplement.max",
        "relief.illness.death",
        "relief.student.age",
        "relief.student.benefit",
        "relief.education",
        "relief.lossratio.floor",
        "relief.lossratio.share-from",
        "relief.lossratio.share-to",
        "relief.lossratio.policyholder-share",
        "relief.pool-split",
        "relief.list-day",
        "relief.data-exchange-cycle",
        "relief.meeting-cycle");
  }
}
