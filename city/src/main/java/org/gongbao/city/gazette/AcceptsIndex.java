package org.gongbao.city.gazette;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The build step that finds which tests show which accept lines: reads compiled test classes
 * without loading them and writes {@value AcceptedLines#RESOURCE}.
 */
public final class AcceptsIndex {

  private static final String ACCEPTS = "Lorg/gongbao/law/Accepts;";
  private static final String SEVERAL = "Lorg/gongbao/law/Accepts$Lines;";

  private final SortedMap<String, List<String>> tests = new TreeMap<>();

  private AcceptsIndex() {}

  /**
   * Writes the index; ends with 1 and names line and test if a test carries an unknown line.
   *
   * @param arguments the directory to write below, then directories of compiled tests; one that
   *     does not exist is passed over
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> directories = Stream.of(arguments).skip(1).map(Path::of).toList();
    AcceptedLines found = scan(directories);
    List<String> unknown = unknown(found, Catalogues.shipped());
    if (!unknown.isEmpty()) {
      unknown.forEach(System.err::println);
      System.exit(1);
    }
    Path file = Path.of(arguments[0]).resolve(AcceptedLines.RESOURCE);
    Files.createDirectories(file.toAbsolutePath().getParent());
    String json =
        JsonMapper.builder()
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(found.tests());
    Files.writeString(file, json + "\n", StandardCharsets.UTF_8);
  }

  /** One sentence for every line that no catalogue holds. */
  static List<String> unknown(AcceptedLines found, Catalogues catalogues) {
    Set<String> known =
        catalogues
            .acceptances()
            .map(CatalogueClause.Acceptance::id)
            .collect(Collectors.toUnmodifiableSet());
    return found.tests().entrySet().stream()
        .filter(line -> !known.contains(line.getKey()))
        .map(line ->
            "Expected an accept line of a catalogue but %s carries %s"
                .formatted(String.join(", ", line.getValue()), line.getKey()))
        .toList();
  }

  /** The accept lines that the compiled tests below these directories carry. */
  static AcceptedLines scan(List<Path> directories) throws IOException {
    AcceptsIndex index = new AcceptsIndex();
    for (Path directory : directories) {
      if (Files.isDirectory(directory)) {
        try (Stream<Path> files = Files.walk(directory)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
            index.read(ClassFile.of().parse(file));
          }
        }
      }
    }
    return new AcceptedLines(index.tests);
  }

  private void read(ClassModel model) {
    String type = model.thisClass().asInternalName().replace('/', '.');
    for (MethodModel method : model.methods()) {
      String test = type + "#" + method.methodName().stringValue();
      method
          .findAttribute(Attributes.runtimeVisibleAnnotations())
          .ifPresent(found -> found.annotations().forEach(one -> read(one, test)));
    }
  }

  private void read(Annotation annotation, String test) {
    switch (annotation.className().stringValue()) {
      case ACCEPTS, SEVERAL ->
          annotation.elements().stream()
              .filter(element -> element.name().equalsString("value"))
              .map(AnnotationElement::value)
              .forEach(value -> read(value, test));
      default -> {}
    }
  }

  private void read(AnnotationValue value, String test) {
    switch (value) {
      case AnnotationValue.OfString line -> add(line.stringValue(), test);
      case AnnotationValue.OfArray array -> array.values().forEach(one -> read(one, test));
      case AnnotationValue.OfAnnotation nested -> read(nested.annotation(), test);
      default -> {}
    }
  }

  private void add(String line, String test) {
    List<String> names = tests.computeIfAbsent(line, key -> new ArrayList<>());
    if (!names.contains(test)) {
      names.add(test);
    }
  }
}
