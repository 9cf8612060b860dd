/**
 * หน่วยงาน บุคลากร ตำแหน่ง สิทธิ์: the office, its units, its people, and who may do what, as whom.
 *
 * <p>Owns the words office, unit, person, membership, role, permission, actor.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.khet.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
