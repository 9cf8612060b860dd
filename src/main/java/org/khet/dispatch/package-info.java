/**
 * งานส่งหนังสือ: letters get their numbers from the send registers, go out to many at once, and are followed until each of
 * them has it (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 ข้อ 30–32, 41–50).
 *
 * <p>Owns the words outgoing letter, series, delivery.
 */
@ApplicationModule(
        allowedDependencies = {"audit", "office", "files", "correspondence", "drafting", "proposal", "signing"})
@NullMarked
package org.khet.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
