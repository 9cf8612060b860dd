package org.khet.files.internal;

import java.io.IOException;

/** Whether a picture is whole: cheap signs at its ends, no decoding. */
final class ImageShape {

    private static final int TAIL = 64 * 1024;

    private ImageShape() {}

    static boolean png(Bytes bytes) throws IOException {
        return bytes.text(12, 4).equals("IHDR")
                && bytes.number(16, 4, true) > 0
                && bytes.number(20, 4, true) > 0
                && bytes.tail(1024).contains("IEND");
    }

    /** A frame with a width and a height, and an end. Cameras write more after the end. */
    static boolean jpeg(Bytes bytes) throws IOException {
        long frame = jpegFrame(bytes);
        return frame > 0
                && bytes.number(frame + 5, 2, true) > 0
                && bytes.number(frame + 7, 2, true) > 0
                && bytes.text(Math.max(frame, bytes.size() - TAIL), TAIL).contains("\u00ff\u00d9");
    }

    /** Where the start-of-frame marker is; -1 when there is none before the picture data. */
    private static long jpegFrame(Bytes bytes) throws IOException {
        long at = 2;
        for (int segments = 0; segments < 1000; segments++) {
            long marker = bytes.number(at, 2, true);
            if (marker == 0xffff) {
                at++;
                continue;
            }
            if (marker < 0xffc0 || marker == 0xffda) {
                return -1;
            }
            if (marker <= 0xffcf && marker != 0xffc4 && marker != 0xffc8 && marker != 0xffcc) {
                return at;
            }
            long length = bytes.number(at + 2, 2, true);
            at += 2 + Math.max(2, length);
        }
        return -1;
    }

    static long pngPixels(Bytes bytes) throws IOException {
        return bytes.number(16, 4, true) * bytes.number(20, 4, true);
    }

    static long jpegPixels(Bytes bytes) throws IOException {
        long frame = jpegFrame(bytes);
        return bytes.number(frame + 5, 2, true) * bytes.number(frame + 7, 2, true);
    }

    /** Of the first page: width and height are entries 256 and 257, of two or four bytes. */
    static long tiffPixels(Bytes bytes) throws IOException {
        boolean bigEndian = bytes.text(0, 2).equals("MM");
        long directory = bytes.number(4, 4, bigEndian);
        long entries = bytes.number(directory, 2, bigEndian);
        long pixels = 1;
        for (long at = directory + 2; at < directory + 2 + entries * 12; at += 12) {
            long tag = bytes.number(at, 2, bigEndian);
            if (tag == 256 || tag == 257) {
                boolean small = bytes.number(at + 2, 2, bigEndian) == 3;
                pixels *= bytes.number(at + 8, small ? 2 : 4, bigEndian);
            }
        }
        return pixels;
    }

    /** The first directory lies in the file with all its entries. */
    static boolean tiff(Bytes bytes) throws IOException {
        boolean bigEndian = bytes.text(0, 2).equals("MM");
        long directory = bytes.number(4, 4, bigEndian);
        long entries = directory < 8 ? -1 : bytes.number(directory, 2, bigEndian);
        return entries > 0 && directory + 2 + entries * 12 + 4 <= bytes.size();
    }

    static boolean webp(Bytes bytes) throws IOException {
        long length = bytes.number(4, 4, false);
        return length > 12 && length + 8 <= bytes.size() && bytes.text(12, 3).equals("VP8");
    }
}
