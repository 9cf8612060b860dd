package org.khet.correspondence.pages;

import java.util.List;

/** หนังสือลับของฉัน: the secret letters open to one person. */
public record SecretsPage(List<Line> lines) {

    /** One letter. */
    public record Line(
            String href,
            String number,
            String received,
            String letterNumber,
            String sender,
            String subject,
            String secrecyKind,
            String secrecy,
            String stateKind,
            String state) {}
}
