/**
 * งานร่างหนังสือ: what an official letter says, kind by kind, how it stands on paper, and what breaks its form
 * (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 ข้อ 9–27, แบบที่ 1–11).
 *
 * <p>Owns the words draft, content, body, kind, field, breach, template.
 */
@ApplicationModule(allowedDependencies = {"audit", "office", "files", "correspondence"})
@NullMarked
package org.khet.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
