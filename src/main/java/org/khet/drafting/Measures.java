package org.khet.drafting;

/**
 * The measures of the typing rules (คำอธิบายการพิมพ์หนังสือราชการ, issued under ข้อ 8). Some of them are custom and not in the
 * text of the rules, so an office may set them.
 *
 * @param leftMm margin, 3 cm
 * @param rightMm margin, 2 cm
 * @param topMm margin of sheets without a krut, 2.5 cm
 * @param footMm margin, 2 cm
 * @param krutTopMm from the upper edge to the krut, 1.5 cm
 * @param krutMm height of the krut of a letter, 3 cm (ข้อ 71.1)
 * @param smallKrutMm height of the krut of a memo, 1.5 cm (ข้อ 71.2)
 * @param indentMm where a paragraph begins, 2.5 cm
 * @param points size of letters, 16
 * @param markPoints size of marks of speed and secrecy, not under 32 (ข้อ 28)
 * @param partPoints empty space above a part or paragraph, 6
 * @param closingPoints empty space above คำลงท้าย, 12
 * @param signatureLines lines left for a signature
 * @param lastLines lines of the body the last sheet carries at least
 */
public record Measures(
        double leftMm,
        double rightMm,
        double topMm,
        double footMm,
        double krutTopMm,
        double krutMm,
        double smallKrutMm,
        double indentMm,
        double points,
        double markPoints,
        double partPoints,
        double closingPoints,
        int signatureLines,
        int lastLines) {

    public static final Measures USUAL = new Measures(30, 20, 25, 20, 15, 30, 15, 25, 16, 32, 6, 12, 3, 2);
}
