/** Reading what was typed into a form: checked field by field, refused at the field. */
@NullMarked
package org.khet.platform.form;

import org.jspecify.annotations.NullMarked;
