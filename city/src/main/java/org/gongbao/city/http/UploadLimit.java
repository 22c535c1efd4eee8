package org.gongbao.city.http;

/**
 * How large a file may be, a setting of the installation.
 *
 * @param mostBytes most bytes of one file
 */
public record UploadLimit(int mostBytes) {

  private static final int MEBIBYTE = 1024 * 1024;

  /** Where nothing is set: 20 MiB. */
  public static final UploadLimit DEFAULT = ofMebibytes(20);

  static UploadLimit ofMebibytes(int mebibytes) {
    return new UploadLimit(Math.multiplyExact(mebibytes, MEBIBYTE));
  }
}
