package org.gongbao.city.files;

/**
 * A file that is kept, without its bytes.
 *
 * @param name the name under which it came
 */
public record KeptFile(FileId id, FileType type, int size, String name) {}
