package org.khet.dispatch;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.stream.IntStream;
import org.khet.dispatch.pages.Paper;
import org.khet.files.Files;
import org.khet.files.StoredFile;
import org.khet.office.OfficeId;
import org.khet.platform.web.FileSize;

/** Files of a letter laid out for a page: as pictures of their pages, and to be opened. */
public final class Papers {

    /** More pages of one file than this are reached through the original. */
    private static final int MOST_PICTURES = 40;

    private Papers() {}

    /**
     * Each of the files, in their order.
     *
     * @param address of the letter or delivery they are served below, as {@code …/files/{file}} and {@code …/pages/{n}.png}
     */
    public static List<Paper> of(Files files, OfficeId office, List<StoredFile> carried, String address) {
        return carried.stream()
                .map(file -> paper(files, office, file, address + "/files/" + file.id()))
                .toList();
    }

    private static Paper paper(Files files, OfficeId office, StoredFile file, String address) {
        var counted = file.pages();
        int count = counted == null ? files.pageCount(office, file.id()) : counted;
        return new Paper(
                file.name(),
                FileSize.of(file.size()),
                address,
                IntStream.rangeClosed(1, Math.min(count, MOST_PICTURES))
                        .mapToObj(page -> address + "/pages/" + page + ".png")
                        .toList(),
                file.active() ? text("dispatch.paper.active") : "");
    }
}
