package org.khet.signing;

/**
 * Room for a visible signature, in PDF points from the top left corner of the sheet as it is seen. Name, time and QR code are
 * drawn as large as it allows; it should be 140 by 36 at least, and is widened to both sides when it is narrower.
 *
 * @param sheet the first is 1
 */
public record SigningPlace(int sheet, double x, double y, double width, double height) {}
