package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/**
 * สำเนาถูกต้อง of a letter: those certified before, and the form for another.
 *
 * @param letter its number and subject
 * @param may whether this person may certify one now
 * @param code a code of the second factor is asked for too
 */
public record CertifiedPage(
        String letter,
        String path,
        boolean may,
        List<Option> files,
        String file,
        List<Option> ways,
        String way,
        boolean code,
        List<Line> copies,
        Errors errors) {

    /** A copy certified before, with the page that verifies it. */
    public record Line(String href, String at, String name, String position, String verify) {}
}
