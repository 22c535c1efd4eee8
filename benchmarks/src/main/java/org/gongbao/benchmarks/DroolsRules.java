package org.gongbao.benchmarks;

/** The five benefits as DRL, twice. */
final class DroolsRules {

  private DroolsRules() {}

  /** With the figures of one day written in, in place of the words between dollars. */
  static String written() {
    return both(PERIODS_RULES) + OTHER_RULES;
  }

  /** With the law of the day of each event, as facts. */
  static String dated() {
    return both(DATED_PERIODS) + DATED_OTHERS;
  }

  private static String both(String rules) {
    return rules.replace("$P$", "First").replace("$p$", "first")
        + rules.replace("$P$", "Second").replace("$p$", "second");
  }

  private static final String PERIODS_RULES =
      """
      rule "$P$ band 1" salience 10
      when $p : Claimant(insured, $p$Cost >= $GATE$, $p$Cost > $DEDUCT$)
      then $p.set$P$Scaled($p.get$P$Scaled() + Math.min($p.get$P$Cost() - $DEDUCT$L, $B1$L) * $R1$L);
      end

      rule "$P$ band 2" salience 10
      when $p : Claimant(insured, $p$Cost >= $GATE$, $p$Cost > $OVER1$)
      then $p.set$P$Scaled($p.get$P$Scaled() + (Math.min($p.get$P$Cost() - $DEDUCT$L, $B2$L) - $B1$L) * $R2$L);
      end

      rule "$P$ band 3" salience 10
      when $p : Claimant(insured, $p$Cost >= $GATE$, $p$Cost > $OVER2$)
      then $p.set$P$Scaled($p.get$P$Scaled() + ($p.get$P$Cost() - $DEDUCT$L - $B2$L) * $R3$L);
      end

      rule "$P$ round and cap" salience 5
      when $p : Claimant(insured, $p$Cost >= $GATE$)
      then $p.setOwed($p.getOwed() + Math.min(($p.get$P$Scaled() + 50L) / 100L, $MAX$L));
      end
      """;

  private static final String OTHER_RULES =
      """
      rule "treatment" salience 10
      when $p : Claimant(insured, hurt)
      then $p.setMedicalPaid(Math.min($p.getMedical(), $MEDICAL$L)); $p.setOwed($p.getOwed() + $p.getMedicalPaid());
      end

      rule "treated again" salience 5
      when $p : Claimant(insured, hurt, again > 0)
      then $p.setOwed($p.getOwed() + Math.max(Math.min($p.getAgain(), $MEDICAL$L - $p.getMedicalPaid()), 0L));
      end

      rule "disability"
      when $p : Claimant(insured, hurt, disabilityTenths > 0)
      then $p.setOwed($p.getOwed() + $DISABILITY$L * $p.getDisabilityTenths() / 10L);
      end

      rule "death by accident"
      when $p : Claimant(insured, cause == "accident")
      then $p.setOwed($p.getOwed() + $ACCIDENT_DEATH$L);
      end

      rule "death by illness"
      when $p : Claimant(insured, cause == "illness")
      then $p.setOwed($p.getOwed() + $ILLNESS_DEATH$L);
      end

      rule "student illness"
      when $p : Claimant(insured, illness > 0, illness <= $LISTED$, student, firstDiagnosis, age >= $MIN$, age <= $MAXAGE$)
      then $p.setOwed($p.getOwed() + $STUDENT$L);
      end

      rule "education, junior college"
      when $p : Claimant(insured, fullTime, exam == "college_entrance" || exam == "postgraduate", level == "junior_college")
      then $p.setOwed($p.getOwed() + $JUNIOR$L);
      end

      rule "education, undergraduate"
      when $p : Claimant(insured, fullTime, exam == "college_entrance" || exam == "postgraduate", level == "undergraduate")
      then $p.setOwed($p.getOwed() + $UNDER$L);
      end

      rule "education, postgraduate"
      when $p : Claimant(insured, fullTime, exam == "college_entrance" || exam == "postgraduate", level == "postgraduate")
      then $p.setOwed($p.getOwed() + $POST$L);
      end
      """;

  /** The same with the law of the day of each event, as figures that stand in the session. */
  private static final String DATED_PERIODS =
      """
      rule "$P$ band 1" salience 10
      when $f : Figures()
        $p : Claimant(insured, $p$Cost >= $f.gate, $p$Cost > $f.deductible, $p$Settled >= $f.from, $p$Settled <= $f.to)
      then $p.set$P$Scaled($p.get$P$Scaled() + Math.min($p.get$P$Cost() - $f.getDeductible(), $f.getFirstUpto()) * $f.getFirstRate());
      end

      rule "$P$ band 2" salience 10
      when $f : Figures()
        $p : Claimant(insured, $p$Cost >= $f.gate, $p$Cost > $f.secondOver, $p$Settled >= $f.from, $p$Settled <= $f.to)
      then $p.set$P$Scaled($p.get$P$Scaled() + (Math.min($p.get$P$Cost() - $f.getDeductible(), $f.getSecondUpto()) - $f.getFirstUpto()) * $f.getSecondRate());
      end

      rule "$P$ band 3" salience 10
      when $f : Figures()
        $p : Claimant(insured, $p$Cost >= $f.gate, $p$Cost > $f.thirdOver, $p$Settled >= $f.from, $p$Settled <= $f.to)
      then $p.set$P$Scaled($p.get$P$Scaled() + ($p.get$P$Cost() - $f.getDeductible() - $f.getSecondUpto()) * $f.getThirdRate());
      end

      rule "$P$ round and cap" salience 5
      when $f : Figures()
        $p : Claimant(insured, $p$Cost > 0, $p$Cost >= $f.gate, $p$Settled >= $f.from, $p$Settled <= $f.to)
      then $p.setOwed($p.getOwed() + Math.min(($p.get$P$Scaled() + 50L) / 100L, $f.getMost()));
      end
      """;

  private static final String DATED_OTHERS =
      """
      rule "treatment" salience 10
      when $f : Figures()
        $p : Claimant(insured, hurt, accidentDay >= $f.from, accidentDay <= $f.to)
      then $p.setMedicalPaid(Math.min($p.getMedical(), $f.getMedical())); $p.setOwed($p.getOwed() + $p.getMedicalPaid());
      end

      rule "treated again" salience 5
      when $f : Figures()
        $p : Claimant(insured, hurt, again > 0, accidentDay >= $f.from, accidentDay <= $f.to)
      then $p.setOwed($p.getOwed() + Math.max(Math.min($p.getAgain(), $f.getMedical() - $p.getMedicalPaid()), 0L));
      end

      rule "disability"
      when $f : Figures()
        $p : Claimant(insured, hurt, disabilityTenths > 0, accidentDay >= $f.from, accidentDay <= $f.to)
      then $p.setOwed($p.getOwed() + $f.getDisability() * $p.getDisabilityTenths() / 10L);
      end

      rule "death by accident"
      when $f : Figures()
        $p : Claimant(insured, cause == "accident", deathDay >= $f.from, deathDay <= $f.to)
      then $p.setOwed($p.getOwed() + $f.getAccidentDeath());
      end

      rule "death by illness"
      when $f : Figures()
        $p : Claimant(insured, cause == "illness", deathDay >= $f.from, deathDay <= $f.to)
      then $p.setOwed($p.getOwed() + $f.getIllnessDeath());
      end

      rule "student illness"
      when $f : Figures()
        $p : Claimant(insured, illness > 0, illness <= 20, student, firstDiagnosis, age >= $f.minAge, age <= $f.maxAge, diagnosedDay >= $f.from, diagnosedDay <= $f.to)
      then $p.setOwed($p.getOwed() + $f.getStudent());
      end

      rule "education, junior college"
      when $f : Figures()
        $p : Claimant(insured, fullTime, exam == "college_entrance" || exam == "postgraduate", level == "junior_college", schoolDay >= $f.from, schoolDay <= $f.to)
      then $p.setOwed($p.getOwed() + $f.getJunior());
      end

      rule "education, undergraduate"
      when $f : Figures()
        $p : Claimant(insured, fullTime, exam == "college_entrance" || exam == "postgraduate", level == "undergraduate", schoolDay >= $f.from, schoolDay <= $f.to)
      then $p.setOwed($p.getOwed() + $f.getUnder());
      end

      rule "education, postgraduate"
      when $f : Figures()
        $p : Claimant(insured, fullTime, exam == "college_entrance" || exam == "postgraduate", level == "postgraduate", schoolDay >= $f.from, schoolDay <= $f.to)
      then $p.setOwed($p.getOwed() + $f.getPost());
      end
      """;
}
