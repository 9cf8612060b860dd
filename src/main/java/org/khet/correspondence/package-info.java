/**
 * งานสารบรรณ: a letter travels from unit to unit; every unit it reaches enters it in its own register, gives it to
 * someone, acts and closes (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 ข้อ 35–40).
 *
 * <p>Owns the words letter, register, entry, route, assign.
 */
@ApplicationModule(allowedDependencies = {"audit", "office", "files"})
@NullMarked
package org.khet.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
