package org.gongbao.benchmarks.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.SparkConf;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.relief.population.Assumptions;
import org.gongbao.city.relief.population.Chunk;
import org.gongbao.city.relief.population.LawTerms;
import org.gongbao.city.relief.population.Population;
import org.gongbao.city.relief.population.Reckoning;
import org.gongbao.law.WorkCalendar;

/**
 * The five benefits for a population on Spark, with the very same rule classes: numbers of chunks are
 * distributed, each task makes its people and reckons, sums are added. Its own process and class
 * path; the program never has Spark on its.
 */
public final class SparkPopulation {

  private static final double NANOS = 1e9;
  private static final int PARTITIONS_A_CORE = 4;

  private SparkPopulation() {}

  /** Runs: persons, seed, cores. Prints lines for the result file. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    long persons = Long.parseLong(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    int cores = Integer.parseInt(arguments[2]);
    SparkConf conf =
        new SparkConf()
            .setMaster("local[" + cores + "]")
            .setAppName("relief")
            .set("spark.ui.enabled", "false");
    long began = System.nanoTime();
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      double start = (System.nanoTime() - began) / NANOS;
      // the first run warms the machine and is not told
      run(spark, Math.min(persons, 4_000_000), seed, cores);
      double[] told = run(spark, persons, seed, cores);
      System.out.printf(
          "Spark %s local[%d]: %,d persons, everybody insured: %.2f s in all, %.2f s of rules in all"
              + " tasks, sum %.2f yuan; %.1f s to start Spark%n",
          spark.version(), cores, persons, told[0], told[1], told[2], start);
    }
  }

  private static double[] run(JavaSparkContext spark, long persons, long seed, int cores) {
    int chunks = people(persons, seed).chunks();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < chunks; i++) {
      numbers.add(i);
    }
    long began = System.nanoTime();
    long[] sums =
        spark
            .parallelize(numbers, Math.min(chunks, cores * PARTITIONS_A_CORE))
            .mapPartitions(some -> reckoned(some, persons, seed))
            .reduce((one, other) -> new long[] {one[0] + other[0], one[1] + other[1]});
    return new double[] {(System.nanoTime() - began) / NANOS, sums[1] / NANOS, sums[0] / 100.0};
  }

  private static Iterator<long[]> reckoned(Iterator<Integer> numbers, long persons, long seed) {
    Population people = people(persons, seed);
    Reckoning reckoning =
        new Reckoning(
            LawTerms.of(
                Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina())),
                LawTerms.ALL_PUBLISHED));
    Chunk chunk = new Chunk();
    long nanos = 0;
    while (numbers.hasNext()) {
      people.fill(chunk, numbers.next());
      long began = System.nanoTime();
      reckoning.take(chunk);
      nanos += System.nanoTime() - began;
    }
    return List.of(new long[] {reckoning.tally().fen(), nanos}).iterator();
  }

  private static Population people(long persons, long seed) {
    return Population.of(seed, persons, Assumptions.city().everybodyInsured());
  }
}
