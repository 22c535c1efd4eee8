package org.gongbao.city.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The index of accept lines is read from compiled tests, without loading them")
class AcceptsIndexTest {

  private static final ClassDesc ACCEPTS = ClassDesc.of("org.gongbao.law.Accepts");
  private static final ClassDesc SEVERAL = ACCEPTS.nested("Lines");

  @TempDir private Path directory;

  private static Annotation accepts(String line) {
    return Annotation.of(ACCEPTS, AnnotationElement.ofString("value", line));
  }

  private void compiled(String method, Annotation annotation) throws IOException {
    byte[] bytes =
        ClassFile.of()
            .build(
                ClassDesc.of("toy", method + "Test"),
                type ->
                    type.withMethod(
                        method,
                        ConstantDescs.MTD_void,
                        ClassFile.ACC_PUBLIC,
                        built ->
                            built
                                .with(RuntimeVisibleAnnotationsAttribute.of(annotation))
                                .withCode(code -> code.return_())));
    Path file = directory.resolve("toy").resolve(method + "Test.class");
    Files.createDirectories(directory.resolve("toy"));
    Files.write(file, bytes);
  }

  @Test
  @DisplayName("One line on one test")
  void one() throws IOException {
    compiled("one", accepts("audit/1.1#1"));
    assertThat(AcceptsIndex.scan(List.of(directory)).tests())
        .containsExactly(java.util.Map.entry("audit/1.1#1", List.of("toy.oneTest#one")));
  }

  @Test
  @DisplayName("Several lines on one test, and one line on two tests")
  void several() throws IOException {
    compiled(
        "both",
        Annotation.of(
            SEVERAL,
            AnnotationElement.of(
                "value",
                AnnotationValue.ofArray(
                    AnnotationValue.ofAnnotation(accepts("audit/1.1#1")),
                    AnnotationValue.ofAnnotation(accepts("audit/1.1#2"))))));
    compiled("one", accepts("audit/1.1#1"));
    AcceptedLines found = AcceptsIndex.scan(List.of(directory));
    assertThat(found.of("audit/1.1#1")).containsExactly("toy.bothTest#both", "toy.oneTest#one");
    assertThat(found.of("audit/1.1#2")).containsExactly("toy.bothTest#both");
  }

  @Test
  @DisplayName(
      "Another annotation counts for nothing; a directory that is not there is passed over")
  void others() throws IOException {
    compiled(
        "other",
        Annotation.of(
            ClassDesc.of("toy.Other"), AnnotationElement.ofString("value", "audit/1.1#1")));
    assertThat(AcceptsIndex.scan(List.of(directory, directory.resolve("none"))).tests()).isEmpty();
  }
}
