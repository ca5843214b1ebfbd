import './icu.test';
import './catalogues.test';
import './stream.test';
import './cursor.test';
import './bbcode.test';
import './order.test';
import './groups.test';
import './widget.test';
