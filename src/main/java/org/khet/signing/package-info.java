/**
 * ลายมือชื่ออิเล็กทรอนิกส์: people sign papers in the system or with a certificate, offices seal them, and whoever holds a
 * copy can ask whether it is what was signed (พระราชบัญญัติว่าด้วยธุรกรรมทางอิเล็กทรอนิกส์ พ.ศ. 2544 มาตรา 9 และ 26).
 *
 * <p>Owns the words signature, way, certificate, seal, verification code.
 */
@ApplicationModule(allowedDependencies = {"audit", "office", "files", "correspondence"})
@NullMarked
package org.khet.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
