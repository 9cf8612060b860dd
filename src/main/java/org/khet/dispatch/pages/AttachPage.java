package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.KeptFile;

/**
 * แนบไฟล์ to a letter that has its number.
 *
 * @param none it has no file yet: the first is the letter itself
 */
public record AttachPage(
        String path,
        String printed,
        String subject,
        int version,
        boolean none,
        List<KeptFile> kept,
        String filesHint,
        Errors errors) {}
