package org.khet.files;

import org.springframework.core.io.Resource;

/**
 * A file to be read, as often as needed.
 *
 * @param mediaType as HTTP names it
 * @param size bytes
 * @param sha256 64 small hex digits; its tag when served
 */
public record OpenedFile(String name, String mediaType, long size, String sha256, Resource bytes) {}
