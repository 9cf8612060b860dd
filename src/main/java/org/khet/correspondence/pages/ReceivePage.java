package org.khet.correspondence.pages;

import java.util.List;
import org.khet.platform.web.Errors;
import org.khet.platform.web.KeptFile;
import org.khet.platform.web.Option;

/**
 * ลงทะเบียนรับ.
 *
 * @param once sent back with the form, so that pressing twice registers once
 * @param secrecies empty for those who may not register what is secret
 * @param senders earlier senders and the bodies the office knows, to choose from while typing
 */
public record ReceivePage(
        String unit,
        LetterFields fields,
        Errors errors,
        List<KeptFile> kept,
        String filesHint,
        String once,
        List<Option> speeds,
        List<Option> secrecies,
        List<Option> channels,
        List<String> senders) {}
