/** Words by which a person is known in Chinese: the post before a name, and the family name it begins with. */

/** Posts that stand right before a name. */
export const postEnds =
  '(?:书记|总理|省长|市长|县长|区长|镇长|乡长|里长|课长|总干事|主任|主席|常委|部长|局长|厅长|处长|科长|秘书长|院长|检察长|会长|理事长|校长|组长|董事长|经理|总裁|委员|代表|理事|监事|队长|站长|所长|领导|同志|成员|总工程师|总监)'

export const familyNames =
  '(?:欧阳|司马|诸葛|上官|司徒|尉迟|皇甫|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝戎屠楼储郁幸晋])'

/** What ends an office or a group, never a given name. */
export const notGiven = '[局委办处会部院县区市镇乡站所厅组员人等司院校关]'

/** How the words before a name end where they are no post: an office, or a calling. */
export const officeBefore =
  '(?:[局委办处会部院县区市镇乡站所厅组科室村校司社团队道]|中心|公司|集团|干事|经理|律师|助理|顾问|专员|指导员|教师|工程师|员)'

/** What may stand behind a name. */
export const postBehind =
  '(?:等)?(?:同志|先生|女士|老师|教授|博士|书记|主任|主席|局长|处长|科长|院长|校长|会长|理事长|董事长|秘书长|经理|总经理|律师|委员|代表|组长|所长|站长)'
