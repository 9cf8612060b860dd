package org.khet.correspondence.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.KeptFile;
import org.khet.platform.web.Option;

/** แก้ไขข้อมูลหนังสือ; {@code version} is the letter's, as the form was filled from it. A reserved number is filled here too. */
public record CorrectPage(
        String entry,
        String registerNumber,
        boolean reserved,
        int version,
        LetterFields fields,
        Errors errors,
        List<KeptFile> kept,
        String filesHint,
        List<Option> speeds,
        List<Option> secrecies,
        List<Option> channels,
        List<String> senders) {}
