package org.khet.files;

import org.springframework.core.io.Resource;

/**
 * A file to be read, as often as needed.
 *
 * @param mediaType as HTTP names it
 * @param size bytes
 * @param active scripts are in it: it is saved, never shown
 * @param tag changes when the bytes do; sent as ETag
 */
public record OpenedFile(String name, String mediaType, long size, boolean active, String tag, Resource bytes) {}
