var Qc=Object.defineProperty;var f=(e,t,o)=>()=>{if(o)throw o[0];try{return e&&(t=e(e=0)),t}catch(r){throw o=[r],r}};var re=(e,t)=>{for(var o in t)Qc(e,o,{get:t[o],enumerable:!0})};function yt(e){e&&e.parentNode&&e.remove()}function Mo(e,t,o){var r,i,s,c={},l=arguments.length;for(s in t)s=="key"?r=t[s]:s=="ref"&&typeof e!="function"?i=t[s]:c[s]=t[s];return l>2&&(c.children=l>3?Or.call(arguments,2):o),Xt(e,c,r,i,null)}function Xt(e,t,o,r,i){var s={type:e,props:t,key:o,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:eo,__v:i||++Fn,__i:-1,__u:0};return!i&&F.vnode&&F.vnode(s),s}function wt(e){return e.children}function Rt(e,t){this.props=e,this.context=t,this.__g=0}function Ze(e,t){if(t==null)return e.__&&Ze(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:Ze(e)}function el(e){var t,o=e.__v,r=o.__e,i=[],s=[],c=e.__P;c&&((t=vt({constructor:eo},o)).__v=o.__v+1,F.vnode&&F.vnode(t),Ar(c,t,o,e.__n,c.namespaceURI,32&o.__u?[r]:null,i,r||Ze(o),32&o.__u,s),t.__v=o.__v,t.__.__k[t.__i]=t,Gn(i,t,s),o.__=o.__e=null,t.__e!=r&&zn(t))}function zn(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),zn(e)}function Dn(e){(8&e.__g||(e.__g|=8,Qe.push(e),Oo++))&&Sr==F.debounceRendering||((Sr=F.debounceRendering)||queueMicrotask)(Wn)}function Wn(){try{for(var e,t=1;Qe.length;)Qe.length>t&&Qe.sort(qn),e=Qe.shift(),t=Qe.length,8&e.__g&&el(e)}finally{(Oo=Qe.length)&&(Sr||queueMicrotask)(Wn)}}function Yn(e,t,o,r,i,s,c,l,u,p,d){var h,y,m,b,I,M,Z=r.__k||Eo,U=t.length;for(u=tl(o,t,Z,u,U),h=0;h<U;h++)(m=o.__k[h])!=null&&(y=~m.__i&&Z[m.__i]||Ao,m.__i=h,M=Ar(e,m,y,i,s,c,l,u,p,d),b=m.__e,(y.ref!=m.ref||8&y.__u)&&(y.ref&&Er(y.ref,null,m,y),m.ref&&d.push(m.ref,m.__c||b,m)),I=I||b,4&m.__u?(u=Hn(m,u,e,!y.__v),y.__e&&(y.__e=null)):typeof m.type=="function"&&M!==void 0?u=M:b&&(u=b.nextSibling),m.__u&=-21);return o.__e=I,u}function tl(e,t,o,r,i){var s,c,l,u,p,d,h,y,m,b=o.length,I=b,M=0,Z=0,U=e.__k=Array(i);for(s=0;s<i;s++)(c=t[s])!=null&&typeof c!="boolean"&&typeof c!="function"?(typeof c!="object"||c.constructor===String?c=U[s]=Xt(null,c):Ir(c)?c=U[s]=Xt(wt,{children:c}):c.constructor===eo&&c.__b?c=U[s]=Xt(c.type,c.props,c.key,c.ref,c.__v):U[s]=c,u=s+M,c.__=e,c.__b=e.__b+1,l=null,~(p=c.__i=ol(c,o,u,I))&&(I--,(l=o[p])&&(l.__u|=2)),l&&l.__v?(c.__u|=16,p==u-1?M--:p==u+1?M++:p!=u&&(p>u?M--:M++,Z=1)):(~p||(i>b?M--:i<b&&M++),typeof c.type!="function"&&(c.__u|=4))):U[s]=null;if(Z){for(d=[],h=[],s=0;s<i;s++)if((c=U[s])&&16&c.__u){for(M=0,y=d.length;M<y;)d[m=M+y>>1]<c.__i?M=m+1:y=m;d[M]=c.__i,h[s]=M+1}for(M=d.length;s--;)h[s]&&(h[s]==M?M--:U[s].__u|=4)}if(I)for(s=0;s<b;s++)!(l=o[s])||2&l.__u||(l.__e==r&&(r=Ze(l)),Mr(l,l));return r}function Hn(e,t,o,r){var i,s,c,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(i=e.__k)for(s=0;s<i.length;s++)i[s]&&(i[s].__=e,t=Hn(i[s],t,o,!1));return t}for(t&&!t.parentNode&&(t=Ze(e))&&!t.parentNode&&(t=null),c=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(c!=l&&(!r&&o.moveBefore&&c.parentNode?o.moveBefore(c,t):o.insertBefore(c,t||null)),t=c;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function ol(e,t,o,r){var i,s=e.key,c=e.type,l=t[o],u=l&&!(2&l.__u);if(l===null&&s==null||u&&s==l.key&&c==l.type)return o;if(r>(u?1:0)){for(i=o-1;i>=0;i--)if((l=t[i])&&!(2&l.__u)&&s==l.key&&c==l.type)return i;for(i=o+1;i<t.length;i++)if((l=t[i])&&!(2&l.__u)&&s==l.key&&c==l.type)return i}return-1}function Un(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function To(e,t,o,r,i){var s,c;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof r=="string"&&(e.style.cssText=r=""),r)for(t in r)o&&t in o||Un(e.style,t);if(o)for(t in o)r&&o[t]==r[t]||Un(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof r!="function"&&(r=null),(e.__e||(e.__e={}))[t]=o,o&&r||(c=Cr[t]||(Cr[t]=rl(t)),(e.__a||(e.__a={}))[t]=Pr,s=t!=(t=t.replace(jn,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,c,s):e.removeEventListener(t,c,s));else{if(i=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o??"")}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function rl(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[Po]==null)t[Po]=Pr++;else if(t[Po]<this.__a[e])return;return o(F.event?F.event(t):t)}}}function Ar(e,t,o,r,i,s,c,l,u,p){var d,h,y,m,b,I,M,Z,U,ce,oe,xr,Ln,Co,$t,Bn,Je,gt,Ye=t.type;if(t.constructor!==eo)return null;128&o.__u&&(u=32&o.__u,d=o.__c.__z)&&(t.__u|=u,h=s=[],d.nodeType==8?l=Io(d,s):s.push(d),l=s[0]||l),(d=F.__b)&&d(t);e:if(typeof Ye=="function"){y=c.length;try{if(Z=t.props,U=(d=Ye.prototype)&&d.render,ce=(d=Ye.contextType)&&r[d.__c],oe=d?ce?ce.props.value:d.__:r,(m=o.__c)?(t.__c=m,2&m.__g&&(m.__g|=1)):(U?t.__c=m=new Ye(Z,oe):(t.__c=m=new Rt(Z,oe),m.constructor=Ye,m.render=al),ce&&ce.sub(m),m.state||(m.state={}),m.__n=r,m.__g|=8,m.__h=[],m.__k=[]),U&&(m.__s||(m.__s=m.state),Ye.getDerivedStateFromProps&&(m.__s==m.state&&(m.__s=vt({},m.__s)),vt(m.__s,Ye.getDerivedStateFromProps(Z,m.__s)))),b=m.props,I=m.state,m.__v=t,o.__c){if(Z!==b&&U&&!Ye.getDerivedStateFromProps&&m.componentWillReceiveProps&&m.componentWillReceiveProps(Z,oe),t.__v==o.__v&&!(8&m.__g)||!(4&m.__g)&&m.shouldComponentUpdate&&m.shouldComponentUpdate(Z,m.__s,oe)===!1){t.__v!=o.__v&&(m.props=Z,m.state=m.__s,m.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(Te){Te&&(Te.__=t)}),Eo.push.apply(m.__h,m.__k),m.__k=[],m.__h.length&&c.push(m),l=Ze(o);break e}m.componentWillUpdate&&m.componentWillUpdate(Z,m.__s,oe),U&&m.componentDidUpdate&&m.__h.push(function(){m.componentDidUpdate(b,I,M)})}else U&&!Ye.getDerivedStateFromProps&&m.componentWillMount&&m.componentWillMount(),U&&m.componentDidMount&&m.__h.push(m.componentDidMount);m.context=oe,m.props=Z,m.__P=e,m.__g&=-5,xr=F.__r,Ln=U?25:0;do m.__g&=-9,xr&&xr(t),d=m.render(m.props,m.state=m.__s,m.context);while(8&m.__g&&++Ln<25);U&&(Eo.push.apply(m.__h,m.__k),m.__k=[]),m.state=m.__s,m.getChildContext&&(r=vt({},r,m.getChildContext())),U&&o.__c&&m.getSnapshotBeforeUpdate&&(M=m.getSnapshotBeforeUpdate(b,I)),Co=d&&d.type===wt&&d.key==null?d.props.children:d,Z.__P&&(d=l,i=(e=Z.__P).namespaceURI,u=s=null,o.props&&o.props.__P!=e&&(o.__k.some(function(Te){Te&&Mr(Te,Te)}),o.__k=null),l=o.__k?Ze(o,0):null),l=Yn(e,Ir(Co)?Co:[Co],t,o,r,i,s,c,l,u,p),Z.__P&&(t.__e=null,l=d),t.__u&=-161,h&&h.some(yt),m.__h.length&&c.push(m),1&m.__g&&(m.__g&=-4)}catch(Te){if(c.length=y,t.__v=null,u||s)if(Te&&Te.then){if(t.__u|=128|u,s){for(~(Je=s.indexOf(l||void 0))||(Je=s.length);(gt=s[Je-1])&&gt.nodeType==8;)Je--;for(;Je<s.length;Je++)if(gt=s[Je])if(s[Je]=null,$t){if(gt==Bn)break}else{if(gt.nodeType!=8)break;gt.data.startsWith("$s")&&(Bn=Io($t=gt))}}if(!$t){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;$t=l}(d=Io($t=t.__c.__z||(t.__c.__z=$t)))?(t.__e=$t,l=d):t.__e=l,l=l&&l.nextSibling}else s&&s.some(yt);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),Te&&Te.then||Kn(t),F.__e(Te,t,o)}}else l=t.__e=nl(o.__e,t,o,r,i,s,c,u,p,e);return(d=F.diffed)&&d(t),l}function Io(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function Kn(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Kn))}function Gn(e,t,o){for(var r=0;r<o.length;)Er(o[r++],o[r++],o[r++]);F.__c&&F.__c(t,e),e.some(function(i){try{e=i.__h,i.__h=[],e.some(function(s){s.call(i)})}catch(s){F.__e(s,i.__v)}})}function nl(e,t,o,r,i,s,c,l,u,p){var d,h,y,m,b,I,M,Z,U=o.props||Ao,ce=t.props,oe=t.type;if(oe=="svg"?i="http://www.w3.org/2000/svg":oe=="math"?i="http://www.w3.org/1998/Math/MathML":i||(i="http://www.w3.org/1999/xhtml"),s){for(d=0;d<s.length;d++)if((b=s[d])&&(oe?b.localName==oe:b.nodeType==3)){e=b,s[d]=null;break}}if(!e){if(Z=p.ownerDocument||document,!oe)return Z.createTextNode(ce);e=Z.createElementNS(i,oe,ce.is?ce:p),l&&(F.__m&&F.__m(t,s),l=!1),s=null}if(oe){if(p=oe=="template"&&e.content||e,s=oe=="textarea"&&ce.defaultValue!=null?null:s&&Or.call(p.childNodes),!l&&s)for(U={},d=0;d<e.attributes.length;d++)U[(b=e.attributes[d]).name]=b.value;for(d in U)b=U[d],d=="dangerouslySetInnerHTML"?y=b:d=="children"||d in ce||d=="value"&&"defaultValue"in ce||d=="checked"&&"defaultChecked"in ce||To(e,d,null,b,i);for(d in ce)b=ce[d],d=="children"?m=b:d=="dangerouslySetInnerHTML"?h=b:d=="value"?I=b:d=="checked"?M=b:l&&typeof b!="function"||U[d]===b||To(e,d,b,U[d],i);h?(l||y&&(h.__html==y.__html||h.__html==e.innerHTML)||(e.innerHTML=h.__html),t.__k=[]):(y&&(e.textContent=""),(oe=="foreignObject"||i=="http://www.w3.org/1998/Math/MathML"&&Xc.test(oe))&&(i="http://www.w3.org/1999/xhtml"),Yn(p,Ir(m)?m:[m],t,o,r,i,s,c,s?s[0]:o.__k&&Ze(o,0),l,u),s&&s.some(yt)),l&&oe!="textarea"||(d="value",oe=="progress"&&I==null?e.removeAttribute(d):I==null||I===e[d]&&(oe!="progress"||I)||To(e,d,I,U[d],i),d="checked",M!=null&&M!=e[d]&&To(e,d,M,U[d],i))}else U===ce||l&&e.data==ce||(e.data=ce);return e}function Er(e,t,o,r){try{typeof e=="function"?t?t.__x=e(t)||1:r&&(r=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(i){F.__e(i,o)}}function Mr(e,t,o){var r,i,s,c;if(F.unmount&&F.unmount(e),!(r=e.ref)||r.current&&r.current!=e.__e||Er(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(l){F.__e(l,t)}r.__P=r.__n=null}if(r=e.__k)for(c=0;c<r.length;c++)r[c]&&Mr(r[c],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(r=e.__c)&&(r=r.__z)&&(i=Io(r,s=[]))&&(r==e.__e&&s.some(yt),yt(i),yt(r)),o||yt(e.__e),e.__e=e.__c=e.__=null}function al(e,t,o){return this.constructor(e,o)}function Vn(e,t){var o,r,i,s;F.__&&F.__(e,t),t.nodeType==9&&(t=t.documentElement),r=(o=e&&32&e.__u)?null:t.__k,t.__k=Xt(wt,{children:[e]}),i=[],s=[],Ar(t,t.__k,r||Ao,Ao,t.namespaceURI,r?null:t.firstChild?Or.call(t.childNodes):null,i,r?r.__e:t.firstChild,o,s),Gn(i,t.__k,s),t.__k.props.children=null}var F,Fn,Tr,Qe,Sr,Oo,qn,Po,jn,Pr,Cr,Zc,eo,Ao,Eo,Xc,Ir,Or,vt,to=f(()=>{eo=Symbol.for("pv"),Ao={},Eo=[],Xc=/^m(i|n|o|s|text|space)$/,Ir=Array.isArray,Or=Eo.slice,vt=Object.assign;F={__e:function(e,t,o,r){for(var i,s,c;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((c=(s=i.constructor)&&s.getDerivedStateFromError)&&i.setState(s.getDerivedStateFromError(e)),i.componentDidCatch&&(i.componentDidCatch(e,r||{}),c=1),c&&8&i.__g)return void(i.__g|=2)}catch(l){e=l}}throw Oo=0,e}},Fn=0,Tr=function(e){return e!=null&&e.constructor===eo},Rt.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=vt({},this.state)),typeof e=="function"&&(e=e(vt({},o),this.props)),e&&(vt(o,e),this.__v&&(t&&this.__k.push(t),Dn(this)))},Rt.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Dn(this))},Rt.prototype.render=wt,Qe=[],Oo=0,qn=function(e,t){return e.__v.__b-t.__v.__b},Po=Symbol(),jn=/(PointerCapture)$|Capture$/i,Pr=0,Cr={},Zc=0});function Zn(e){var t=Jn.get(this);return t||(t=new Map,Jn.set(this,t)),(t=Qn(this,t.get(e)||(t.set(e,t=(function(o){for(var r,i,s=1,c="",l="",u=[0],p=function(y){s===1&&(y||(c=c.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?u.push(0,y,c):s===3&&(y||c)?(u.push(3,y,c),s=2):s===2&&c==="..."&&y?u.push(4,y,0):s===2&&c&&!y?u.push(5,0,!0,c):s>=5&&((c||!y&&s===5)&&(u.push(s,0,c,i),s=6),y&&(u.push(s,y,0,i),s=6)),c=""},d=0;d<o.length;d++){d&&(s===1&&p(),p(d));for(var h=0;h<o[d].length;h++)r=o[d][h],s===1?r==="<"?(p(),u=[u],s=3):c+=r:s===4?c==="--"&&r===">"?(s=1,c=""):c=r+c[0]:l?r===l?l="":c+=r:r==='"'||r==="'"?l=r:r===">"?(p(),s=1):s&&(r==="="?(s=5,i=c,c=""):r==="/"&&(s<5||o[d][h+1]===">")?(p(),s===3&&(u=u[0]),s=u,(u=u[0]).push(2,0,s),s=0):r===" "||r==="	"||r===`
`||r==="\r"?(p(),s=2):c+=r),s===3&&c==="!--"&&(s=4,u=u[0])}return p(),u})(e)),t),arguments,[])).length>1?t:t[0]}var Qn,Jn,Xn=f(()=>{Qn=function(e,t,o,r){var i;t[0]=0;for(var s=1;s<t.length;s++){var c=t[s++],l=t[s]?(t[0]|=c?1:2,o[t[s++]]):t[++s];c===3?r[0]=l:c===4?r[1]=Object.assign(r[1]||{},l):c===5?(r[1]=r[1]||{})[t[++s]]=l:c===6?r[1][t[++s]]+=l+"":c?(i=e.apply(l,Qn(e,l,o,["",null])),r.push(i),l[0]?t[0]|=2:(t[s-2]=0,t[s]=i)):r.push(l)}return r},Jn=new Map});var a,v=f(()=>{"use strict";Xn();to();a=Zn.bind(Mo)});function ro(e,t){ne.__h&&ne.__h(ae,e,No||t),No=0;var o=ae.__H||(ae.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function g(e){return No=1,Dr(ua,e)}function Dr(e,t,o){var r=ro(bt++,2);if(r.t=e,!r.__c&&(r.__=[o?o(t):ua(void 0,t),function(s){var c=(r.__N||r.__)[0],l=r.t(c,s);Rr(c,l)||(r.__N=[l,r.__[1]],r.__c.setState({}))}],r.__c=ae,!ae.__f)){ae.__f=!0;var i=ae.shouldComponentUpdate;ae.shouldComponentUpdate=function(s,c,l){var u=this.__H;if(!u)return!0;var p=!1,d=this.props!=s;if(u.__.some(function(y){y.__N&&(p=!0,Rr(y.__[0],y.__N[0])||(d=!0))}),i){var h=i.call(this,s,c,l);return p?h||d:h}return!p||d}}return r.__}function x(e,t){var o=ro(bt++,3);!ne.__s&&Fr(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,ae.__H.__h.push(o))}function Ur(e,t){var o=ro(bt++,4);!ne.__s&&Fr(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,ae.__h.push(o))}function de(e){return No=5,Ro(function(){return{current:e}},[])}function Ro(e,t){var o=ro(bt++,7);return Fr(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function Xe(){var e=ro(bt++,11);if(!e.__){for(var t=ae.__v;!t.__m&&t.__;)t=t.__;var o=t.__m||(t.__m=[0,0]);e.__="P"+o[0]+"-"+o[1]++}return e.__}function sl(){var e;do{for(;e=Lr.shift();)try{oo(e)}catch(o){ne.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=la.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(oo),t.__h.some(Br),t.__h=[]}catch(o){t.__h=[],ne.__e(o,e.__v)}}}while(Lr.length)}function il(e){var t,o=function(){clearTimeout(r),ia&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(o,35);ia&&(t=requestAnimationFrame(o))}function ca(e){e!=1&&ea==ne.requestAnimationFrame||((ea=ne.requestAnimationFrame)||il)(sl)}function oo(e){var t=ae,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),ae=t}function Br(e){var t=ae;e.__c=e.__(),ae=t}function Fr(e,t){return!e||e.length!=t.length||t.some(function(o,r){return!Rr(o,e[r])})}function ua(e,t){return typeof t=="function"?t(e):t}var bt,ae,Nr,ea,Rr,No,la,Lr,ne,ta,oa,ra,na,aa,sa,ia,S=f(()=>{to();Rr=Object.is,No=0,la=[],Lr=[],ne=F,ta=ne.__b,oa=ne.__r,ra=ne.diffed,na=ne.__c,aa=ne.unmount,sa=ne.__;ne.__b=function(e){ae=null,ta&&ta(e)},ne.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),sa&&sa(e,t)},ne.__r=function(e){oa&&oa(e),bt=0;var t=(ae=e.__c).__H;t&&(Nr==ae?ae.__h=[]:(t.__h.some(oo),t.__h.some(Br),bt=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),Nr=ae},ne.diffed=function(e){ra&&ra(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&ca(la.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),Nr=ae=null},ne.__c=function(e,t){t.some(function(o){try{o.__h.some(oo),o.__h=o.__h.filter(function(r){return!r.__||Br(r)})}catch(r){o.__h=[function(){throw r}]}}),na&&na(e,t)},ne.unmount=function(e){aa&&aa(e);var t,o,r=e.__c;r&&r.__H&&(r.__H.__.some(function(i){try{if(i.__P&&i.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}i.__P=o,ca(Lr.push(i))}else oo(i)}catch(s){t=s}}),r.__H=void 0,t&&ne.__e(t,r.__v))};ia=typeof requestAnimationFrame=="function"});function Uo(){if(He>1)He--;else{var e,t=!1;for((function(){var i=Bo;for(Bo=void 0;i!==void 0;){var s=i.S;if(s.v===i.v)for(var c=s.t;c!==void 0;c=c.x)c.i===i.i&&(c.i=s.i);i=i.o}})();ao!==void 0;){var o=ao;for(ao=void 0,Lo++;o!==void 0;){var r=o.u;if(o.u=void 0,o.f&=-3,!(8&o.f)&&pa(o))try{o.c()}catch(i){t||(e=i,t=!0)}o=r}}if(Lo=0,He--,t)throw e}}function jr(e){if(He>0)return e();qr=++ll,He++;try{return e()}finally{Uo()}}function _t(e){var t=J,o=no;J=void 0,no=void 0;try{return e()}finally{J=t,no=o}}function da(e){if(J!==void 0){var t=e.n;if(t===void 0||t.t!==J)return t={i:0,S:e,p:J.s,n:void 0,t:J,e:void 0,x:void 0,r:t},J.s!==void 0&&(J.s.n=t),J.s=t,e.n=t,32&J.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=J.s,t.n=void 0,J.s.n=t,J.s=t),t}}function ie(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}function q(e,t){return new ie(e,t)}function pa(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function ma(e){for(var t=e.s;t!==void 0;t=t.n){var o=t.S.n;if(o!==void 0&&(t.r=o),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function fa(e){for(var t=e.s,o=void 0;t!==void 0;){var r=t.p;t.i===-1?(t.S.U(t),r!==void 0&&(r.n=t.n),t.n!==void 0&&(t.n.p=r)):o=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=r}e.s=o}function kt(e,t){ie.call(this,void 0,t),this.x=e,this.s=void 0,this.g=Do-1,this.f=4}function Re(e,t){return new kt(e,t)}function ha(e){var t=e.j;if(e.j=void 0,typeof t=="function"){He++;var o=J;J=void 0;try{t()}catch(r){throw e.f&=-2,e.f|=8,zr(e),r}finally{J=o,Uo()}}}function zr(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,ha(e)}function ul(e){if(J!==this)throw new Error("Out-of-order effect");fa(this),J=e,this.f&=-2;try{8&this.f&&zr(this)}finally{Uo()}}function Lt(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,no&&no.push(this)}function xe(e,t){var o=new Lt(e,t);try{o.c()}catch(i){throw o.d(),i}var r=o.d.bind(o);return r[Symbol.dispose]=r,r}var cl,no,J,ao,He,Lo,ll,qr,Bo,Do,Wr=f(()=>{cl=Symbol.for("preact-signals");J=void 0;ao=void 0,He=0,Lo=0,ll=0,qr=0,Bo=void 0,Do=0;ie.prototype.brand=cl;ie.prototype.h=function(){return!0};ie.prototype.S=function(e){var t=this,o=this.t;o!==e&&e.e===void 0&&(e.x=o,this.t=e,o!==void 0?o.e=e:_t(function(){var r;(r=t.W)==null||r.call(t)}))};ie.prototype.U=function(e){var t=this;if(this.t!==void 0){var o=e.e,r=e.x;o!==void 0&&(o.x=r,e.e=void 0),r!==void 0&&(r.e=o,e.x=void 0),e===this.t&&(this.t=r,r===void 0&&_t(function(){var i;(i=t.Z)==null||i.call(t)}))}};ie.prototype.subscribe=function(e){var t=this;return xe(function(){var o=t.value;_t(function(){return e(o)})},{name:"sub"})};ie.prototype.valueOf=function(){return this.value};ie.prototype.toString=function(){return this.value+""};ie.prototype.toJSON=function(){return this.value};ie.prototype.peek=function(){var e=this;return _t(function(){return e.value})};Object.defineProperty(ie.prototype,"value",{get:function(){var e=da(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(Lo>100)throw new Error("Cycle detected");(function(o){He!==0&&Lo===0&&o.l!==qr&&(o.l=qr,Bo={S:o,v:o.v,i:o.i,o:Bo})})(this),this.v=e,this.i++,Do++,He++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{Uo()}}}});kt.prototype=new ie;kt.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Do))return!0;if(this.g=Do,this.f|=1,this.i>0&&!pa(this))return this.f&=-2,!0;var e=J;try{ma(this),J=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(o){this.v=o,this.f|=16,this.i++}return J=e,fa(this),this.f&=-2,!0};kt.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}ie.prototype.S.call(this,e)};kt.prototype.U=function(e){if(this.t!==void 0&&(ie.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};kt.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(kt.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=da(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});Lt.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};Lt.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,ha(this),ma(this),He++;var e=J;return J=this,ul.bind(this,e)};Lt.prototype.N=function(){2&this.f||(this.f|=2,this.u=ao,ao=this)};Lt.prototype.d=function(){this.f|=8,1&this.f||zr(this)};Lt.prototype.dispose=function(){this.d()}});function Bt(e,t){F[e]=t.bind(null,F[e]||function(){})}function so(e){if(Fo){var t=Fo;Fo=void 0,t()}Fo=e&&e.S()}function ya(e){var t=this,o=e.data,r=ml(o);r.name="ReactiveDom",r.value=o;var i=Ro(function(){for(var l=t,u=t.__v;u=u.__;)if(u.__c){u.__c.__$f|=4;break}var p=Re(function(){var m=r.value.value;return m===0?0:m===!0?"":m||""}),d=Re(function(){return!Array.isArray(p.value)&&!Tr(p.value)}),h=xe(function(){if(this.N=va,d.value){var m=p.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=m)}}),y=t.__$u.d;return t.__$u.d=function(){h(),y.call(this)},[d,p]},[]),s=i[0],c=i[1];return s.value?c.peek():c.value}function pl(e,t,o,r){var i=t in e&&e.ownerSVGElement===void 0,s=q(o);return{o:function(c,l){s.value=c,r=l},d:xe(function(){this.N=va;var c=s.value.value;r[t]!==c&&(r[t]=c,i?e[t]=c:c!=null&&(c!==!1||t[4]==="-")?e.setAttribute(t,c):e.removeAttribute(t))})}}function ml(e,t){return Ro(function(){return q(e,t)},[])}function hl(){jr(function(){for(var e;e=ga.shift();)$a.call(e)})}function va(){ga.push(this)===1&&(F.requestAnimationFrame||fl)(hl)}var $a,qo,Fo,dl,ga,fl,Pe=f(()=>{to();S();Wr();Wr();dl=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__,ga=[];xe(function(){$a=this.N})();ya.displayName="ReactiveTextNode";Object.defineProperties(ie.prototype,{constructor:{configurable:!0,value:Mo(wt,null).constructor},type:{configurable:!0,value:ya},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});Bt("__b",function(e,t){if(so(),qo=void 0,typeof t.type=="string"){var o,r=t.props;for(var i in r)if(i!=="children"){var s=r[i];s instanceof ie&&(o||(t.__np=o={}),o[i]=s,r[i]=s.peek())}}e(t)});Bt("__r",function(e,t){if(e(t),t.type!==wt){so();var o,r=t.__c;r&&(r.__$f&=-2,(o=r.__$u)===void 0&&(r.__$u=o=(function(i,s){var c;return xe(function(){c=this},{name:s}),c.c=i,c})((function(i){return function(){var s;dl&&((s=this.y)==null||s.call(this)),i.__$f|=1,i.setState({})}})(r),typeof t.type=="function"?t.type.displayName||t.type.name:""))),qo=r,so(o)}});Bt("__e",function(e,t,o,r){so(),qo=void 0,e(t,o,r)});Bt("diffed",function(e,t){so(),qo=void 0;var o;if(typeof t.type=="string"&&(o=t.__e)){var r=t.__np,i=t.props,s=o.U;if(s)for(var c in s){var l=s[c];l===void 0||r&&c in r||(l.d(),s[c]=void 0)}if(r){s||(s={},o.U=s);for(var u in r){var p=s[u],d=r[u];p===void 0?(p=pl(o,u,d,i),s[u]=p):p.o(d,i)}}}e(t)});Bt("unmount",function(e,t){if(typeof t.type=="string"){var o=t.__e;if(o){var r=o.U;if(r){o.U=void 0;for(var i in r){var s=r[i];s&&s.d()}}}var c=t.__np;if(c){var l=t.props;for(var u in c)l[u]=c[u]}t.__np=void 0}else{var p=t.__c;if(p){p.__$f|=8;var d=p.__$u;d&&(p.__$u=void 0,d.d())}}e(t)});Bt("__h",function(e,t,o,r){r<3&&(t.__$f|=2),e(t,o,r)});Rt.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var o=this.__$u,r=o&&o.s!==void 0;for(var i in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var s=2&this.__$f;if(!(r||s||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var c in e)if(c!=="__source"&&e[c]!==this.props[c])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};fl=function(e){queueMicrotask(function(){queueMicrotask(e)})}});function he(e){try{let t=localStorage.getItem(e)??Dt.get(e)??null;return t===null?null:JSON.parse(t)}catch{return Dt.has(e)?JSON.parse(Dt.get(e)):null}}function le(e,t){if(t===null){Dt.delete(e);try{localStorage.removeItem(e)}catch{}return}Dt.set(e,JSON.stringify(t));try{localStorage.setItem(e,JSON.stringify(t)),Dt.delete(e)}catch{}}var Dt,xt=f(()=>{"use strict";Dt=new Map});function wa(){let e=he(Hr);if(e in io)return e;let t=navigator.languages.find(o=>/^(zh|en)\b/i.test(o));return t&&/^zh/i.test(t)?"zh-CN":"en"}function ba(e){Q.value=e,le(Hr,e)}function _a(e){for(let[t,o]of Object.entries(e))Object.assign(Kr[t],o)}function et(e,t){let o=`${Q.value} ${e}`;return Yr.has(o)||Yr.set(o,t()),Yr.get(o)}function n(e,t={}){return $l(e,t).replaceAll(/\{(\w+)\}/g,(o,r)=>gl(t[r]))}function $l(e,t){let o=Kr[Q.value][e];return o===void 0?(console.error(`There is no message "${e}" in ${Q.value}.`),e):typeof o=="string"?o:(et("plural",()=>new Intl.PluralRules(Q.value)).select(Number(t.count))==="one"?o.one:void 0)??o.other}var Hr,io,Q,Kr,Yr,Ut,St,gl,w=f(()=>{"use strict";Pe();xt();Hr="mall.language",io={"zh-CN":"\u7B80\u4F53\u4E2D\u6587",en:"English"},Q=q(wa()),Kr={"zh-CN":{},en:{}};Q.subscribe(e=>document.documentElement.lang=e);addEventListener("storage",e=>{e.key===Hr&&(Q.value=wa())});Yr=new Map;Ut=e=>et("number",()=>new Intl.NumberFormat(Q.value)).format(e),St=e=>e in Kr[Q.value];gl=e=>typeof e=="number"?Ut(e):String(e??"")});function Ta(e,t){[Sa,Ca]=[e,t],addEventListener("popstate",()=>{Vr(!1)}),document.addEventListener("click",yl),addEventListener("scroll",vl,{passive:!0}),history.state?.key||history.replaceState({key:Pa()},""),Vr(!1)}function Y(e,t={}){let o={key:Pa()};t.replace?history.replaceState(o,"",e):(Oa(),history.pushState(o,"",e)),Vr(!0)}function zo(e){history.replaceState(history.state,"",location.pathname+e),Ke.value&&(Ke.value={...Ke.value,url:new URL(location.href)})}function Ia(e){let t=e.split("/");for(let o of Sa){let r=o.pattern.split("/");if(r.length===t.length&&r.every((i,s)=>i===t[s]||i.startsWith("{")&&t[s]!=="")){let i=r.flatMap((s,c)=>s.startsWith("{")?[[s.slice(1,-1),decodeURIComponent(t[c])]]:[]);return{route:o,params:Object.fromEntries(i)}}}return null}function yl(e){let t=e.target.closest?.("a[href]");!(t instanceof HTMLAnchorElement)||e.defaultPrevented||e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||t.origin!==location.origin||t.target||t.hasAttribute("download")||!Ia(t.pathname)||t.hash&&t.pathname===location.pathname&&t.search===location.search||(e.preventDefault(),Y(t.pathname+t.search+t.hash))}async function Vr(e){let t=++co,o=new URL(location.href),r=Ia(o.pathname)??{route:Ca,params:{}};jo.value=!0;try{let i=await r.route.load();if(t!==co)return;sessionStorage.removeItem(Gr),Ke.value={Page:i.default,pattern:r.route.pattern,params:r.params,url:o,key:history.state?.key??"",isNew:e}}catch(i){if(navigator.onLine&&sessionStorage.getItem(Gr)===null)sessionStorage.setItem(Gr,"yes"),location.reload();else throw i}finally{t===co&&(jo.value=!1)}}function vl(){clearTimeout(Jr),Jr=setTimeout(Oa,100)}function Oa(){clearTimeout(Jr),history.replaceState({...history.state,top:scrollY},"")}function Aa(){let e=Ke.value,t=de(!0);return Ur(()=>{if(!e)return;let o=e.isNew?0:history.state?.top??0;wl(o),t.current||bl(),t.current=!1},[e?.key]),e&&a`<${e.Page} key=${e.url.pathname} ...${e.params} query=${e.url.searchParams} />`}function wl(e){let t=performance.now()+1500,o=co;(function r(){o===co&&(scrollTo({top:e,behavior:"instant"}),e>0&&Math.abs(scrollY-e)>2&&performance.now()<t&&requestAnimationFrame(r))})()}function bl(){let e=document.querySelector("main h1");e instanceof HTMLElement&&(e.tabIndex=-1,e.focus({preventScroll:!0}))}function D(e,t){Ur(()=>{document.title=e?`${e} \xB7 ${t}`:t},[e,t])}var Ke,jo,Sa,Ca,co,Gr,Pa,Jr,H=f(()=>{"use strict";Pe();S();v();Ke=q(null),jo=q(!1),Sa=[],co=0,Gr="mall.reloaded";history.scrollRestoration="manual";Pa=()=>String(Date.now())+String(Math.random()).slice(2,8)});function E({name:e,size:t=20}){return a`<svg class="icon" width=${t} height=${t} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${_l[e]} />
  </svg>`}var _l,ge=f(()=>{"use strict";v();_l={close:"M6 6l12 12M18 6L6 18",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.500 4.500",cart:"M3 4h2.500l2.300 11h10.400L20.500 8H6.400M9.500 20a1 1 0 1 0 0-.010M17 20a1 1 0 1 0 0-.010",user:"M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c.800-4 3.800-5.500 7.500-5.500s6.700 1.500 7.500 5.500",bell:"M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500h4",check:"M5 12.500l4.500 4.500L19 7.500",minus:"M6 12h12",plus:"M12 6v12M6 12h12",trash:"M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13",clock:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 2",alert:"M12 4L3 19.500h18zM12 10v4.500M12 17v.010",info:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8v.010",bolt:"M13 3L5 13.500h6L10 21l8.500-11H12.500z",truck:"M3 6h11v10H3zM14 10h4l3 3v3h-7M7 19a1.500 1.500 0 1 0 0-.010M17.500 19a1.500 1.500 0 1 0 0-.010",back:"M14.500 6L8.500 12l6 6",forward:"M9.500 6l6 6-6 6",down:"M6 9.500l6 6 6-6",globe:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4 12h16M12 4c5 5 5 11 0 16M12 4c-5 5-5 11 0 16",settings:"M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4",offline:"M4 4l16 16M5 11.500a10 10 0 0 1 4-2.500M19 11.500a10 10 0 0 0-6-3M8.500 15a5 5 0 0 1 6.500 0M12 19v.010",box:"M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8"}});function G(e,t="info"){let o=++xl;Ft.value=[...Ft.value.slice(-2),{id:o,text:e,kind:t}],setTimeout(()=>Zr(o),kl)}var kl,xl,Ft,Qr,Zr,lo,be=f(()=>{"use strict";Pe();kl=6e3,xl=0,Ft=q([]),Qr=q("");Zr=e=>Ft.value=Ft.value.filter(t=>t.id!==e),lo=e=>Qr.value=e});var ue,tt=f(()=>{"use strict";Pe();ue=q(navigator.onLine);addEventListener("online",()=>ue.value=!0);addEventListener("offline",()=>ue.value=!1)});function tn(e,t,o,r=1){let i=(o-t+r)/2;i>=en||(Xr=e+r/2-(t+o)/2,en=i)}async function Ba(e){en=1/0;for(let t=0;t<Sl;t++){let o=performance.now(),r=await e(),i=performance.now();if(tn(new Date(r).getTime(),o,i),i-o<Cl)return}}function Da(e){let[,t]=Dr(r=>r+1,0),o=e-Le();return x(()=>{if(!(o>0))return;let r=setTimeout(t,Math.min(o%1e3+2,1e3));return()=>clearTimeout(r)}),x(()=>{let r=()=>t(0);return document.addEventListener("visibilitychange",r),()=>document.removeEventListener("visibilitychange",r)},[]),o}var Sl,Cl,Xr,en,Le,ot=f(()=>{"use strict";S();Sl=5,Cl=80,Xr=null,en=1/0,Le=()=>Xr===null?Date.now():Xr+performance.now()});async function ye(e,t,o={}){let r=o.repeatable??(e!=="POST"||o.key!==void 0),i=performance.now()+(o.patience??Pl),s=on(16);for(let c=1;;c++)try{return await El(e,t,o,s)}catch(l){if(!(l instanceof k)||!r||!Al(l))throw l;let u=Math.max(l.retryAfter,Math.min(Ol,Il*2**(c-1))*(.5+Math.random()));if(performance.now()+u>i)throw l;o.onRetry?.(c),await Be(u,o.signal)}}function Al(e){return e.status===0||e.status===503||e.status===502||e.status===504||e.code==="rate-limited"}async function El(e,t,o,r){let i={...o.headers,traceparent:`00-${r}-${on(8)}-01`};o.body!==void 0&&(i["Content-Type"]="application/json"),o.key!==void 0&&(i["Idempotency-Key"]=o.key);let s,c,l=performance.now();try{s=await fetch(Tl+t,{method:e,headers:i,body:o.body===void 0?void 0:JSON.stringify(o.body),signal:o.signal,cache:"no-store"});let p=s.headers.get("Date");p&&tn(new Date(p).getTime(),l,performance.now(),1e3),c=await s.text()}catch(p){throw o.signal?.aborted?p:new k(0,"no-answer","The shop did not answer.")}let u=Ml(c);if(s.ok)return{status:s.status,body:u,headers:s.headers};throw new k(s.status,u?.code??`http-${s.status}`,u?.detail??s.statusText,u?.errors,Number(s.headers.get("Retry-After")??0)*1e3)}function Ml(e){try{return e===""?null:JSON.parse(e)}catch{return null}}function Be(e,t){return new Promise((o,r)=>{let i=setTimeout(s,e);t?.addEventListener("abort",c,{once:!0}),t?.aborted&&c();function s(){t?.removeEventListener("abort",c),o()}function c(){clearTimeout(i),r(t?.reason)}})}function on(e){return Array.from(crypto.getRandomValues(new Uint8Array(e)),t=>t.toString(16).padStart(2,"0")).join("")}function De(e){let t=new URLSearchParams;for(let[o,r]of Object.entries(e))r!=null&&r!==""&&r!==!1&&t.set(o,String(r));return t.size===0?"":`?${t}`}var uo,Tl,Pl,Il,Ol,k,Ie,L=f(()=>{"use strict";ot();uo=document.querySelector('meta[name="mall-api"]')?.getAttribute("content")??"",Tl=`${uo}/api/v1`,Pl=15e3,Il=300,Ol=4e3,k=class extends Error{constructor(t,o,r,i,s){super(r),this.name="ApiError",this.status=t,this.code=o,this.detail=r,this.errors=i??{},this.retryAfter=s??0}};Ie=()=>on(16)});function po(e,t,o){return navigator.locks?navigator.locks.request(e,{signal:o},t):t()}async function Ua(){if(!navigator.locks)return 0;let{held:e=[]}=await navigator.locks.query();return e.filter(t=>t.name==="mall-tab").length-1}var rn=f(()=>{"use strict";navigator.locks&&navigator.locks.request("mall-tab",{mode:"shared"},()=>new Promise(()=>{}))});function qe(e){ja.add(e)}function za(){return sessionStorage.clear(),Promise.all([...ja].map(e=>e()))}async function Ko(e,t){let{body:o}=await ye("POST","/login",{body:{...e,...Go()},headers:t,repeatable:!0});le(qa,o.deviceToken),Ho.value=!1,await po("mall-refresh",async()=>Ya(o))}function Go(){let e=he(qa);return typeof e=="string"?{deviceToken:e}:{}}async function Ct(){let e=z.value?.refreshToken;await Wa(),e&&await ye("POST","/logout",{body:{refreshToken:e},repeatable:!0}).catch(t=>{if(!(t instanceof k))throw t})}async function Wa(){ve=null,le(jt,null),Yo.value=!0,await za(),z.value=null,Yo.value=!1}function Ya(e){let{sub:t,role:o}=JSON.parse(atob(e.accessToken.split(".")[1].replaceAll("-","+").replaceAll("_","/"))),r={userId:t,roles:[o??[]].flat(),refreshToken:e.refreshToken};ve={userId:t,token:e.accessToken,goodUntil:Date.now()+e.expiresIn*1e3},le(jt,r),z.value=r,qt.postMessage({access:ve})}async function fo(e=!1){return z.value===null?null:(e&&(ve=null),mo(ve)?ve.token:(nn??=Ll().finally(()=>nn=null),nn))}function Bl(e){return new Promise(t=>{if(e<=0)return t();let o=setTimeout(i,Nl);qt.addEventListener("message",r),qt.postMessage({ask:!0});function r({data:s}){s.access===null&&e--,(mo(ve)||e===0)&&i()}function i(){clearTimeout(o),qt.removeEventListener("message",r),t()}})}async function rt(e,t,o={}){let r=await fo();try{return await ye(e,t,Fa(r,o))}catch(i){if(!(i instanceof k)||i.code!=="unauthenticated"||r===null)throw i;return ye(e,t,Fa(await fo(!0),o))}}var jt,qa,Nl,Rl,z,X,Zd,Ho,Yo,ve,nn,ja,qt,mo,Ll,Fa,N,j,Oe,nt,O=f(()=>{"use strict";Pe();L();rn();xt();jt="mall.session",qa="mall.device",Nl=2e3,Rl=3e4,z=q(he(jt)),X=Re(()=>z.value!==null),Zd=Re(()=>z.value?.roles.includes("admin")??!1),Ho=q(!1),Yo=q(!1),ve=null,nn=null,ja=new Set,qt=new BroadcastChannel("mall-session");qt.addEventListener("message",({data:e})=>{e.ask&&qt.postMessage({access:mo(ve)?ve:null}),e.access&&e.access.userId===z.value?.userId&&(ve=e.access)});addEventListener("storage",e=>{if(e.key!==jt&&e.key!==null)return;let t=he(jt);t?.userId!==z.value?.userId&&(ve=null);let o=z.value!==null&&t===null;z.value=t,o&&za()});mo=e=>e!==null&&e.userId===z.value?.userId&&e.goodUntil-Rl>Date.now();Ll=()=>po("mall-refresh",async()=>{if(z.value=he(jt),z.value===null)return null;if(mo(ve)||await Bl(await Ua()),mo(ve))return ve.token;try{return Ya((await ye("POST","/token/refresh",{body:{refreshToken:z.value.refreshToken},repeatable:!0})).body),ve.token}catch(e){if(!(e instanceof k)||e.status!==401&&e.status!==400)throw e;return await Wa(),Ho.value=!0,null}});Fa=(e,t)=>e===null?t:{...t,headers:{...t.headers,Authorization:`Bearer ${e}`}},N=async(e,t)=>(await rt("GET",e,t)).body,j=async(e,t,o)=>(await rt("POST",e,{body:t,...o})).body,Oe=async(e,t,o)=>(await rt("PUT",e,{body:t,...o})).body,nt=async(e,t)=>(await rt("DELETE",e,t)).body});function ho(){let e=he(Vo);return e?{[an]:e}:{}}async function at(e){if(z.value===null&&he(Vo)===null){$e.value={items:[],total:{amount:0,currency:"CNY"}};return}await Dl(()=>zt("GET","/cart",void 0,e))}function Yt(){return Ha??=at().finally(()=>Ha=null)}async function sn(e,t){let o=`/cart/items/${encodeURIComponent(e)}`;t>0?await zt("PUT",o,{quantity:t}):(await zt("DELETE",o),await zt("GET","/cart"))}async function Ka(e,t){$e.value===null&&await zt("GET","/cart");let o=$e.value?.items.find(r=>r.productId===e)?.quantity??0;await sn(e,Math.min(999,o+t))}async function zt(e,t,o,r){try{let i=await rt(e,t,{body:o,headers:ho(),onRetry:r});i.body&&($e.value=i.body),z.value!==null?Wt():i.headers.get(an)&&le(Vo,i.headers.get(an))}catch(i){if(!(i instanceof k)||i.code!=="cart-merged")throw i;return Wt(),zt(e,t,o,r)}}async function Dl(e){try{await e()}catch(t){if(!(t instanceof k))throw t}}var Vo,an,$e,Jo,Wt,Ha,st=f(()=>{"use strict";Pe();L();O();xt();Vo="mall.cart",an="X-Cart-Id",$e=q(null),Jo=Re(()=>$e.value?.items.reduce((e,t)=>e+t.quantity,0)??0);qe(()=>{$e.value=null});Wt=()=>le(Vo,null);Ha=null});function Ht(e){x(()=>{if(e)return cn.value++,()=>{cn.value--}},[e])}async function Fl(e){let t=Ga;for(;!e.aborted;){try{let o=await fo();if(o===null)return;let r={Authorization:`Bearer ${o}`,Accept:"text/event-stream"},i=he(ln);i&&(r["Last-Event-ID"]=i);let s=await fetch(`${uo}/api/v1/notifications/stream`,{headers:r,signal:e,cache:"no-store"});s.ok&&s.body?(t=Ga,await ql(s.body,e)):s.status===401&&await fo(!0)}catch(o){if(e.aborted)return;if(!(o instanceof Error))throw o}await Be(t*(.5+Math.random()),e),t=Math.min(Ul,t*2)}}async function ql(e,t){let o=e.pipeThrough(new TextDecoderStream,{signal:t}).getReader(),r="";for(;;){let{done:i,value:s}=await o.read();if(i)return;r+=s;let c=r.split(`

`);r=c.pop()??"";for(let l of c){let u=l.match(/^data: (.*)$/m)?.[1];u&&jl(JSON.parse(u))}}}function jl(e){le(ln,e.id),Va.postMessage({userId:z.value?.userId,notification:e}),Ja(e)}function Ja(e){je.value=e,it.value++,document.hidden||G(e.subject,"info")}var ln,Ga,Ul,it,je,cn,Va,Tt=f(()=>{"use strict";Pe();S();be();L();rn();O();xt();ln="mall.notifications.last",Ga=1e3,Ul=3e4,it=q(0),je=q(null),cn=q(0),Va=new BroadcastChannel("mall-notifications");Va.addEventListener("message",({data:e})=>{e.userId===z.value?.userId&&Ja(e.notification)});qe(()=>{it.value=0,je.value=null,le(ln,null)});xe(()=>{if(cn.value===0||!X.value)return;let e=new AbortController;return po("mall-stream",()=>Fl(e.signal),e.signal).catch(t=>{if(!e.signal.aborted)throw t}),()=>e.abort()})});function V(e,t,o={}){let[r,i]=g({data:o.initial,error:void 0,isLoading:!0}),[s,c]=g(0);return x(()=>{let l=new AbortController;return i(u=>({data:s>0?u.data:o.initial,error:void 0,isLoading:!0})),e(l.signal).then(u=>!l.signal.aborted&&i({data:u,error:void 0,isLoading:!1}),u=>!l.signal.aborted&&i(p=>({data:p.data,error:u,isLoading:!1}))),()=>l.abort()},[...t,s]),{...r,reload:()=>c(l=>l+1),set:l=>i({data:l,error:void 0,isLoading:!1})}}var Se=f(()=>{"use strict";S()});function Yl(){return rs??=new Promise(e=>{let t=indexedDB.open("mall",1);t.onupgradeneeded=()=>t.result.createObjectStore(un),t.onsuccess=()=>e(t.result),t.onerror=()=>e(null)}),rs}async function dn(e,t){let o=await Yl();if(o)return new Promise(r=>{let i=t(o.transaction(un,e).objectStore(un));i.onsuccess=()=>r(i.result),i.onerror=()=>r(void 0)})}async function Pt(e,t){let o=z.value?.userId;try{let r={body:await N(e,{signal:t,patience:navigator.onLine?Wl:0}),readAt:Date.now()};return o===z.value?.userId&&!Yo.value&&dn("readwrite",i=>i.put(r,e)),{...r,isOld:!1}}catch(r){let i=r instanceof k&&r.status===0?await dn("readonly",s=>s.get(e)):void 0;if(!i)throw r;return{...i,isOld:!0}}}function ct(e,t){let o=V(r=>Pt(e,r),[e]);return x(()=>{o.data&&t?.(o.data.body)},[o.data]),{...o,data:o.data?.body,readAt:o.data?.isOld?o.data.readAt:void 0}}var un,Wl,rs,lt=f(()=>{"use strict";S();L();Se();O();un="answers",Wl=5e3,rs=null;qe(async()=>{await dn("readwrite",e=>e.clear())})});async function ns(){if(!pn)ze.value="unsupported";else if(await mn()===null)ze.value="off-server";else if(Notification.permission==="denied")ze.value="denied";else{let e=await Zo(),{items:t}=await N("/notifications/push/subscriptions"),o=e&&await us(e.endpoint);ze.value=t.some(r=>r.id===o)?"on":"off"}}async function as(){let e=await Notification.requestPermission();e==="granted"?await ls(await mn()):e==="denied"&&(ze.value="denied")}async function ss(){le(Qo,null);let e=await fn();ze.value="off",e&&await nt(`/notifications/push/subscriptions/${await us(e)}`).catch(t=>{if(!(t instanceof k)||t.status!==404)throw t})}function is(){if(!pn)return;let e=Re(()=>z.value?.userId);xe(()=>{let t=e.value;Notification.permission==="granted"&&_t(()=>{Hl(t).catch(cs)})})}async function Hl(e){if(e===void 0||he(Qo)!==e){await fn();return}let t=await mn(),o=await Zo();t!==null&&(!o||ds(o.options.applicationServerKey)!==t)&&await ls(t)}function cs(e){if(!(e instanceof k)&&!(e instanceof DOMException))throw e}async function ls(e){if(e===null){ze.value="off-server";return}let t=await Zo();t&&ds(t.options.applicationServerKey)!==e&&await t.unsubscribe();let{pushManager:o}=await navigator.serviceWorker.ready,r=await o.subscribe({userVisibleOnly:!0,applicationServerKey:e});await j("/notifications/push/subscriptions",{...r.toJSON(),applicationServerKey:e},{repeatable:!0}),le(Qo,z.value?.userId??null),ze.value="on"}async function mn(){try{return(await N("/notifications/push/key")).applicationServerKey}catch(e){if(e instanceof k&&e.code==="push-off")return null;throw e}}async function Zo(){return await(pn?await navigator.serviceWorker.getRegistration():void 0)?.pushManager.getSubscription()??null}async function fn(){let e=await Zo();return await e?.unsubscribe(),e?.endpoint??null}async function us(e){let t=new Uint8Array(await crypto.subtle.digest("SHA-256",new TextEncoder().encode(e)));return Array.from(t.subarray(0,16),o=>o.toString(16).padStart(2,"0")).join("")}function ds(e){return btoa(String.fromCharCode(...new Uint8Array(e??new ArrayBuffer(0)))).replaceAll("+","-").replaceAll("/","_").replace(/=+$/,"")}var Qo,pn,ze,hn=f(()=>{"use strict";Pe();L();O();xt();Qo="mall.push",pn="serviceWorker"in navigator&&"PushManager"in window&&"Notification"in window,ze=q("unknown");qe(()=>{le(Qo,null),fn().catch(cs)})});function $({kind:e,size:t,busy:o,wide:r,href:i,type:s="button",disabled:c,class:l,children:u,...p}){let d=["button",e&&`button-${e}`,t&&`button-${t}`,r&&"button-wide",l].filter(Boolean).join(" ");return i?a`<a class=${d} href=${i} ...${p}>${u}</a>`:a`<button
        class=${d}
        type=${s}
        disabled=${c}
        aria-disabled=${o?"true":void 0}
        aria-busy=${o?"true":void 0}
        ...${p}
        onClick=${o?Kl:p.onClick}
      >
        ${o&&a`<span class="spinner" aria-hidden="true"></span>`}${u}
      </button>`}var Kl,A=f(()=>{"use strict";v();Kl=e=>e.preventDefault()});function C(e){if(!(e instanceof k))throw e;let t=`problem.${e.code}`;return St(t)?n(t):Q.value==="en"?e.detail:n("problem.other")}function pe(e,t){let o=e instanceof k?e.errors[t]?.[0]:void 0;if(o!==void 0)return Q.value==="en"?o:n("problem.field")}var ee=f(()=>{"use strict";L();w()});function B({heading:e="h2",icon:t="box",title:o,children:r,action:i}){return a`<div class="empty">
    <${E} name=${t} size=${40} />
    <${e}>${o}<//>
    ${r&&a`<p>${r}</p>`} ${i}
  </div>`}var me=f(()=>{"use strict";v();ge()});function W({heading:e,error:t,onRetry:o}){return a`<div role="alert">
    <${B}
      heading=${e}
      icon="alert"
      title=${n("error.title")}
      action=${o&&a`<${$} onClick=${o}>${n("error.retry")}<//>`}
      >${C(t)}<//
    >
  </div>`}var we=f(()=>{"use strict";v();w();ee();A();me()});function T({height:e="1.2em",count:t=1,class:o=""}){return a`<div class=${`skeletons ${o}`} role="status">
    <span class="visually-hidden">${n("loading")}</span>
    ${Array.from({length:t},(r,i)=>a`<div key=${i} class="skeleton" style=${{blockSize:e}}></div>`)}
  </div>`}var se=f(()=>{"use strict";v();w()});function _({kind:e="info",children:t}){return a`<div class=${`notice notice-${e}`} role=${e==="error"?"alert":void 0}>
    <${E} name=${Gl[e]} />
    <div>${t}</div>
  </div>`}var Gl,te=f(()=>{"use strict";v();ge();Gl={info:"info",success:"check",warning:"alert",error:"alert"}});function P({amount:e,currency:t}){let o=et(`money ${t}`,()=>new Intl.NumberFormat(Q.value,{style:"currency",currency:t,currencyDisplay:"narrowSymbol"}));return o.format(e/10**(o.resolvedOptions().maximumFractionDigits??2))}function ps(e,t=Date.now()){let o=(new Date(e).getTime()-t)/1e3,r=et("ago",()=>new Intl.RelativeTimeFormat(Q.value,{numeric:"auto"})),s=[["day",86400],["hour",3600],["minute",60]].find(([,c])=>Math.abs(o)>=c);return s?r.format(Math.round(o/s[1]),s[0]):r.format(Math.round(o),"second")}function ms(e){let t=Math.max(0,Math.ceil(e/1e3)),[o,r,i]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60];return[...o>0?[String(o)]:[],String(r).padStart(2,"0"),String(i).padStart(2,"0")].join(":")}var Xo,Ue,er,K=f(()=>{"use strict";w();Xo=e=>et("percent",()=>new Intl.NumberFormat(Q.value,{style:"percent"})).format(e),Ue=e=>et("dateTime",()=>new Intl.DateTimeFormat(Q.value,{dateStyle:"medium",timeStyle:"short"})).format(new Date(e)),er=e=>et("date",()=>new Intl.DateTimeFormat(Q.value,{dateStyle:"medium"})).format(new Date(e))});function We({of:e}){return e.readAt?a`<${_} kind="warning">${n("offline.age",{time:ps(e.readAt)})}<//>`:null}var Kt=f(()=>{"use strict";te();K();v();w()});function $n({text:e,ranges:t=[]}){let o=[0,...t.map(r=>r.end)];return a`${t.map((r,i)=>a`${e.slice(o[i],r.start)}<mark>${e.slice(r.start,r.end)}</mark>`)}${e.slice(o[t.length])}`}function hs({text:e,ranges:t}){if(t.length===0)return null;let o=Math.max(0,t[0].start-fs),r=Math.min(e.length,t[0].end+fs),i=t.filter(s=>s.end<=r).map(({start:s,end:c})=>({start:s-o,end:c-o}));return a`<span class="small muted"
    >${o>0&&"\u2026"}<${$n} text=${e.slice(o,r)} ranges=${i} />${r<e.length&&"\u2026"}</span
  >`}var fs,$s=f(()=>{"use strict";v();fs=40});function It(e){$o.value={...$o.value,...Object.fromEntries(e.map(t=>[t.id,t]))}}function ut(e){let t=$o.value[e];return x(()=>{e===""||t!==void 0||gn.has(e)||(gn.add(e),N(`/products/${encodeURIComponent(e)}`).then(o=>It([o]),o=>{if(!(o instanceof k))throw o;o.status===404?$o.value={...$o.value,[e]:null}:gn.delete(e)}))},[e]),t}var $o,gn,dt=f(()=>{"use strict";Pe();S();L();O();$o=q({}),gn=new Set});function go({product:e,name:t,eager:o}){let r=e?.name??t??"";return a`<span class="picture">
    ${e?.imageUrl?a`<img
            src=${e.imageUrl}
            alt=""
            width="400"
            height="400"
            loading=${o?"eager":"lazy"}
            decoding="async"
            fetchpriority=${o?"high":void 0}
          />`:e!==void 0&&a`<span class="picture-letter" aria-hidden="true">${[...r][0]??""}</span>`}
  </span>`}function Ae({productId:e,name:t,eager:o}){return a`<${go} product=${ut(e)} name=${t} eager=${o} />`}var Ge=f(()=>{"use strict";v();dt()});function gs({product:e,eager:t}){let o=e.stock.available;return a`<a class="product-card" href=${`/products/${encodeURIComponent(e.id)}`}>
    <${go} product=${e} eager=${t} />
    <span class="product-card-name"><${$n} text=${e.name} ranges=${e.highlights?.name} /></span>
    ${e.highlights?.name.length===0&&a`<${hs} text=${e.description} ranges=${e.highlights.description} />`}
    <span class="product-card-foot">
      <b class="price">${P(e.price)}</b>
      ${o===0?a`<span class="small muted">${n("product.soldOut")}</span>`:o<=Vl&&a`<span class="small warn">${n("product.few",{count:o})}</span>`}
    </span>
  </a>`}var Vl,ys=f(()=>{"use strict";v();w();K();$s();Ge();Vl=20});function Gt({products:e}){return a`<ul class="product-grid">
    ${e.map((t,o)=>a`<li key=${t.id}><${gs} product=${t} eager=${o<4} /></li>`)}
  </ul>`}var tr=f(()=>{"use strict";v();ys()});function or(e){let t=de(null),[o,r]=g(!1);return x(()=>{let i=new IntersectionObserver(s=>s.some(c=>c.isIntersecting)&&r(!0),{rootMargin:"0px 0px 150% 0px"});return i.observe(t.current),()=>i.disconnect()},[]),a`<div ref=${t}>${o&&a`<${Jl} ...${e} />`}</div>`}function Jl({path:e,count:t}){let o=ct(`${e}?pageSize=${t}`);return o.data?o.data.items.length===0?null:a`<section class="stack" aria-labelledby="recommendations">
    <h2 id="recommendations">${n(`recommendations.${o.data.basis}`)}</h2>
    <${Gt} products=${o.data.items} />
  </section>`:o.isLoading?a`<${T} height="18rem" count=${t} class="product-grid" />`:null}var yn=f(()=>{"use strict";S();se();v();w();lt();tr()});var pt,yo=f(()=>{"use strict";w();pt=e=>St(`category.${e}`)?n(`category.${e}`):e});function _e({until:e,label:t,onEnd:o,large:r}){let i=Da(new Date(e).getTime()),s=Math.max(0,Math.ceil(i/1e3)),c=de(s);x(()=>{for(let u of[60,10])c.current>u&&s<=u&&s>0&&lo(n("countdown.left",{count:u,label:t}));c.current>0&&s===0&&(lo(n("countdown.over",{label:t})),o?.()),c.current=s},[s]);let l=Math.floor(i/vs);return a`<div class=${`countdown ${r?"countdown-large":""}`} role="timer" aria-label=${t} aria-live="off">
    <span class="countdown-label">${t}</span>
    <span class="countdown-time number">
      ${l>0&&a`<span class="countdown-days">${n("countdown.days",{count:l})}</span>`}
      ${ms(l>0?i%vs:i)}
    </span>
  </div>`}var vs,mt=f(()=>{"use strict";S();be();ot();K();v();w();vs=864e5});var Fe,ws,bs,Ot=f(()=>{"use strict";Fe=e=>e.state==="scheduled",ws=e=>["open","paused","soldOut","rebuilding"].includes(e.state),bs=e=>e.state==="closing"||e.state==="closed"});function _s({sale:e}){let t=Fe(e);return a`<a class="sale-card" href=${`/sales/${encodeURIComponent(e.id)}`}>
    <${Ae} productId=${e.productId} name=${e.productName} />
    <span class="stack">
      <b>${e.productName}</b>
      <span class="price">${P(e.price)}</span>
      <${_e} until=${t?e.startsAt:e.endsAt} label=${n(t?"sale.startsIn":"sale.endsIn")} />
    </span>
  </a>`}var ks=f(()=>{"use strict";K();v();w();Ge();mt();Ot()});function fe({kind:e="neutral",children:t}){return a`<span class=${`badge badge-${e}`}>${t}</span>`}var Ve=f(()=>{"use strict";v()});function rr({sale:e}){let t=ut(e.productId),o=t&&t.price.currency===e.price.currency?1-e.price.amount/t.price.amount:0;return a`<p class="sale-price">
    <b>${P(e.price)}</b>
    ${o>0&&a`<s class="muted"><span class="visually-hidden">${n("sale.usual")} </span>${P(t.price)}</s>
        <span class="badge badge-accent">${n("sale.saved",{share:Xo(o)})}</span>`}
  </p>`}var vn=f(()=>{"use strict";K();v();w();dt()});function nr({sale:e}){return e.state==="open"&&e.available===void 0?a`<p class="muted" role="status">${n("sale.left.unknown")}</p>`:Fe(e)||e.available===void 0?a`<p class="muted">${n("sale.units",{count:e.stock})}</p>`:a`<div class="sale-stock">
    <div class="meter" aria-hidden="true">
      <span style=${{inlineSize:`${100*e.available/Math.max(1,e.stock)}%`}}></span>
    </div>
    <p class="small">${n("sale.left",{count:e.available,stock:e.stock})}</p>
  </div>`}var wn=f(()=>{"use strict";v();w();Ot()});function xs({sale:e}){let t=Fe(e);return a`<section class="hero" aria-labelledby="hero-title">
    <div class="hero-text">
      <p class="row"><${fe} kind="accent">${n("sale.flash")}<//> <span class="small muted">${n(`sale.state.${e.state}`)}</span></p>
      <h1 id="hero-title">${e.productName}</h1>
      <${rr} sale=${e} />
      <${nr} sale=${e} />
      <div class="row hero-foot">
        <${$} kind="primary" size="large" href=${`/sales/${encodeURIComponent(e.id)}`}
          >${n(t?"sale.look":"sale.toSale")}<//
        >
        <${_e} until=${t?e.startsAt:e.endsAt} label=${n(t?"sale.startsIn":"sale.endsIn")} />
      </div>
    </div>
    <div class="hero-picture"><${Ae} productId=${e.productId} name=${e.productName} eager /></div>
  </section>`}var Ss=f(()=>{"use strict";Ve();A();v();w();Ge();mt();vn();wn();Ot()});var Ts={};re(Ts,{default:()=>Cs});function Cs(){D("",n("brand"));let e=ct("/seckill/sales?pageSize=20"),t=ct("/products?pageSize=12",l=>It(l.items)),o=ct("/categories"),r=(e.data?.items??[]).filter(ws),i=(e.data?.items??[]).filter(Fe).reverse(),[s,...c]=[...r,...i];return a`<div class="stack stack-large">
    ${s?a`<${xs} sale=${s} />`:e.isLoading?a`<div class="hero hero-empty"><${T} height="calc(100dvh - 6rem)" /></div>`:a`<section class="hero hero-plain">
              <h1>${n("home.welcome")}</h1>
              <p>${n("home.lead")}</p>
              <${$} kind="primary" size="large" href="/search">${n("home.browse")}<//>
            </section>`}
    ${c.length>0&&a`<section class="stack" aria-labelledby="more-sales">
        <h2 id="more-sales">${n("home.sales")}</h2>
        <ul class="sale-grid">
          ${c.map(l=>a`<li key=${l.id}><${_s} sale=${l} /></li>`)}
        </ul>
      </section>`}
    <section class="stack" aria-labelledby="new-products">
      <div class="row spread">
        <h2 id="new-products">${n("home.new")}</h2>
        <a href="/search">${n("home.all")}</a>
      </div>
      ${o.data&&a`<nav aria-label=${n("search.category")}>
          <ul class="chips">
            ${o.data.items.map(l=>a`<li key=${l.name}>
                  <a class="chip" href=${`/search?category=${encodeURIComponent(l.name)}`}>${pt(l.name)}</a>
                </li>`)}
          </ul>
        </nav>`}
      <${We} of=${t} />
      ${t.error&&!t.data&&a`<${W} error=${t.error} onRetry=${t.reload} />`}
      ${!t.data&&t.isLoading&&a`<${T} height="18rem" count=${4} class="product-grid" />`}
      ${t.data&&a`<${Gt} products=${t.data.items} />`}
    </section>
    <${or} path="/recommendations" count=${10} />
  </div>`}var Ps=f(()=>{"use strict";A();we();se();v();w();H();lt();Kt();tr();dt();yn();yo();ks();Ss();Ot()});function Vt({token:e,isLoading:t,onMore:o}){return e?a`<div class="pager"><${$} busy=${t} onClick=${o}>${n("pager.more")}<//></div>`:null}var ar=f(()=>{"use strict";v();w();A()});function Jt({label:e,checked:t,onChange:o,hint:r,...i}){return a`<label class="checkbox">
    <input type="checkbox" checked=${t} onChange=${s=>o(s.currentTarget.checked)} ...${i} />
    <span>${e}${r&&a`<small class="muted">${r}</small>`}</span>
  </label>`}var sr=f(()=>{"use strict";v()});function R({label:e,value:t,onInput:o,error:r,hint:i,as:s="input",optional:c,class:l,children:u,...p}){let d=Xe(),h=[r&&`${d}-error`,i&&`${d}-hint`].filter(Boolean).join(" ")||void 0;return a`<div class=${`field ${l??""}`}>
    <label for=${d}>${e}${c&&a` <span class="muted">${n("field.optional")}</span>`}</label>
    <${s}
      id=${d}
      value=${t}
      aria-invalid=${r?"true":void 0}
      aria-describedby=${h}
      onInput=${y=>o(y.currentTarget.value)}
      ...${p}
    >
      ${u}
    <//>
    ${i&&a`<p class="hint" id=${`${d}-hint`}>${i}</p>`}
    ${r&&a`<p class="field-error" id=${`${d}-error`}>${r}</p>`}
  </div>`}var Ce=f(()=>{"use strict";S();v();w()});function Os({query:e,facets:t,onChange:o}){let r=e.get("category"),i=t?.categories??[],s=r&&!i.some(p=>p.name===r)?[{name:r,count:0}]:[],l=[...e.get("q")?["relevance"]:[],"newest","price","-price","best-selling"],u=p=>d=>o({[p]:d});return a`<form
    class="filters"
    role="search"
    aria-label=${n("search.filters")}
    onSubmit=${p=>p.preventDefault()}
  >
    <${R} as="select" label=${n("search.category")} value=${r??""} onInput=${u("category")}>
      <option value="">${n("search.category.all")}</option>
      ${[...i,...s].map(({name:p,count:d})=>a`<option key=${p} value=${p}>${bn(pt(p),d)}</option>`)}
    <//>
    <${R} as="select" label=${n("search.sort")} value=${e.get("sort")??l[0]} onInput=${u("sort")}>
      ${l.map(p=>a`<option key=${p} value=${p}>${n(`search.sort.${p}`)}</option>`)}
    <//>
    <div class="filters-prices">
      <${Is} label=${n("search.minPrice")} value=${e.get("minPrice")} onChange=${u("minPrice")} />
      <${Is} label=${n("search.maxPrice")} value=${e.get("maxPrice")} onChange=${u("maxPrice")} />
    </div>
    <div class="chips" role="group" aria-label=${n("search.prices")}>
      ${t?.prices.map(p=>a`<${Ql} key=${p.min} band=${p} query=${e} onChange=${o} />`)}
    </div>
    <${Jt}
      label=${t?bn(n("search.inStock"),t.inStock):n("search.inStock")}
      checked=${e.get("inStock")==="true"}
      onChange=${p=>o({inStock:p})}
    />
  </form>`}function Ql({band:{min:e,max:t,count:o},query:r,onChange:i}){let[s,c]=[String(e/100),t===null?null:String(t/100)],l=r.get("minPrice")===s&&r.get("maxPrice")===c;if(o===0&&!l)return null;let[u,p]=[P({amount:e,currency:"CNY"}),t===null?"":P({amount:t+1,currency:"CNY"})];return a`<button
    type="button"
    class="chip"
    aria-pressed=${l?"true":"false"}
    onClick=${()=>i(l?{minPrice:null,maxPrice:null}:{minPrice:s,maxPrice:c})}
  >
    ${bn(t===null?n("search.price.over",{low:u}):n("search.price.band",{low:u,high:p}),o)}
  </button>`}function Is({label:e,value:t,onChange:o}){return a`<${R}
    label=${e}
    inputmode="decimal"
    value=${t??""}
    onInput=${()=>{}}
    onChange=${r=>o(r.currentTarget.value.trim())}
  />`}var bn,As=f(()=>{"use strict";sr();Ce();v();w();K();yo();bn=(e,t)=>n("search.counted",{name:e,number:Ut(t)})});var Ns={};re(Ns,{default:()=>Ms});function Ms({query:e}){let t=De(Object.fromEntries(e)),o=e.get("q")??"";D(o?n("search.for",{q:o}):n("search.title"),n("brand"));let[,r]=g(0),[i,s]=g({}),c=vo.get(t),l=async(p,d)=>{s({busy:!0});try{let h={...Object.fromEntries(e),pageSize:Zl,continuationToken:p,facets:!p},{body:y,isOld:m,readAt:b}=await Pt(`/products${De({...h,minPrice:Es(e.get("minPrice")),maxPrice:Es(e.get("maxPrice"))})}`,d);It(y.items);let I=p?vo.get(t):void 0,M=y.facets??I?.facets;vo.set(t,{items:[...I?.items??[],...y.items],token:y.continuationToken,facets:M,readAt:m?b:void 0}),s({})}catch(h){d.aborted||s({error:h})}};x(()=>{if(vo.has(t)&&!Ke.value?.isNew)return;let p=new AbortController;return l(null,p.signal),()=>p.abort()},[t]);let u=p=>{let d=De({...Object.fromEntries(e),...p});vo.delete(d),zo(d),r(h=>h+1)};return a`<div class="with-filters">
    <h1 class="with-filters-title">${o?n("search.for",{q:o}):n("search.title")}</h1>
    <div class="stack">
      <${Os} query=${e} facets=${c?.facets} onChange=${u} />
    </div>
    <section class="stack" aria-label=${n("search.results")} aria-busy=${i.busy?"true":void 0}>
      ${c&&a`<${We} of=${c} />`}
      ${i.error&&a`<${W} error=${i.error} onRetry=${()=>l(null,new AbortController().signal)} />`}
      ${!c&&i.busy&&a`<${T} height="18rem" count=${6} class="product-grid" />`}
      ${c?.items.length===0&&a`<${B} icon="search" title=${n("search.nothing")} action=${a`<${$} href="/search">${n("search.clear")}<//>`}
          >${n("search.nothing.hint")}<//
        >`}
      ${c&&c.items.length>0&&a`<${Gt} products=${c.items} />`}
      ${c&&a`<${Vt} token=${c.token} isLoading=${i.busy} onMore=${()=>l(c.token,new AbortController().signal)} />`}
    </section>
  </div>`}var Zl,vo,Es,Rs=f(()=>{"use strict";S();L();A();me();we();ar();se();v();w();H();Kt();lt();tr();dt();As();Zl=12,vo=new Map;Es=e=>e&&Number(e)>=0?Math.round(Number(e)*100):null});function Qt({value:e,max:t=999,disabled:o,name:r,onChange:i}){let s=c=>{let l=Math.min(t,Math.max(1,Math.round(c)||1));l!==e&&i(l)};return a`<div class="quantity" role="group" aria-label=${n("quantity.of",{name:r})}>
    <button
      type="button"
      class="icon-button"
      disabled=${o||e<=1}
      onClick=${()=>s(e-1)}
      aria-label=${n("quantity.less")}
    >
      <${E} name="minus" />
    </button>
    <input
      class="number"
      inputmode="numeric"
      value=${e}
      disabled=${o}
      aria-label=${n("quantity")}
      onChange=${c=>{s(Number(c.currentTarget.value)),c.currentTarget.value=String(e)}}
    />
    <button
      type="button"
      class="icon-button"
      disabled=${o||e>=t}
      onClick=${()=>s(e+1)}
      aria-label=${n("quantity.more")}
    >
      <${E} name="plus" />
    </button>
  </div>`}var ir=f(()=>{"use strict";ge();v();w()});function Ls({available:e}){return e===0?a`<p class="stock stock-none"><${E} name="alert" />${n("product.none")}</p>`:e<=Xl?a`<p class="stock stock-few"><${E} name="alert" />${n("product.few",{count:e})}</p>`:a`<p class="stock stock-good"><${E} name="check" />${n("product.inStock")}</p>`}var Xl,Bs=f(()=>{"use strict";ge();v();w();Xl=20});var Us={};re(Us,{default:()=>Ds});function Ds({id:e}){let t=ct(`/products/${encodeURIComponent(e)}`,r=>It([r])),o=t.data;return D(o?.name??"",n("brand")),t.error instanceof k&&t.error.status===404?a`<${B}
      heading="h1"
      icon="search"
      title=${n("problem.product-not-found")}
      action=${a`<${$} kind="primary" href="/search">${n("home.browse")}<//>`}
    />`:t.error&&!o?a`<${W} heading="h1" error=${t.error} onRetry=${t.reload} />`:o?a`<div class="stack stack-large">
    <article class="product">
      <${go} product=${o} eager />
      <div class="stack">
        <p class="small"><a href=${`/search?category=${encodeURIComponent(o.category)}`}>${pt(o.category)}</a></p>
        <h1>${o.name}</h1>
        <p class="price price-large">${P(o.price)}</p>
        <p class="product-description">${o.description}</p>
        <${Ls} available=${o.stock.available} />
        <${We} of=${t} />
        <${eu} product=${o} onChanged=${t.reload} />
      </div>
    </article>
    <${or} path=${`/products/${encodeURIComponent(e)}/recommendations`} count=${5} />
  </div>`:a`<div class="product"><${T} height="24rem" /><${T} count=${5} height="2rem" /></div>`}function eu({product:e,onChanged:t}){let[o,r]=g(1),[i,s]=g({}),c=e.stock.available,l=async()=>{s({busy:!0});try{await Ka(e.id,o),s({done:!0}),G(n("cart.added",{name:e.name}),"success")}catch(u){s({error:u})}t()};return ue.value?a`<div class="stack">
    <div class="row">
      <${Qt} value=${o} max=${Math.max(1,Math.min(c,999))} onChange=${r} name=${e.name} />
      <${$} kind="primary" size="large" busy=${i.busy} disabled=${c===0} onClick=${l}
        >${n(c===0?"product.soldOut":"product.add")}<//
      >
      ${i.done&&a`<${$} href="/cart" size="large">${n("cart.go")}<//>`}
    </div>
    ${i.error&&a`<${_} kind="error">${C(i.error)}<//>`}
  </div>`:a`<${_} kind="warning">${n("offline.noBuying")}<//>`}var Fs=f(()=>{"use strict";S();be();L();A();me();we();te();se();K();v();w();tt();ee();H();st();Kt();lt();yo();Ge();dt();ir();yn();Bs()});function qs({ticket:e,onEnd:t}){let o=`/orders/${encodeURIComponent(e.orderId)}`,r=e.status==="held";return a`<section class="ticket stack" data-testid="ticket" data-status=${e.status} aria-live="polite">
    <h2 class="row"><${E} name="check" size=${24} />${n(r?"ticket.held":"ticket.sold")}</h2>
    <p>${n(r?"ticket.held.words":"ticket.sold.words",{count:e.quantity,position:e.position})}</p>
    ${r&&e.payBy&&a`<${_e} until=${e.payBy} label=${n("pay.keptFor")} onEnd=${t} />`}
    <${$} kind="primary" size="large" wide href=${o}>${n(r?"ticket.pay":"ticket.order")}<//>
  </section>`}var js=f(()=>{"use strict";A();ge();v();w();mt()});function zs({sale:e,place:t,onChanged:o}){let[r,i]=g({}),s=`/seckill/sales/${encodeURIComponent(e.id)}/waiting`,c=async u=>{i({busy:!0});try{await u(),i({})}catch(p){i({error:p})}o()},l=t?.status==="waiting";return a`<section class="waiting stack" aria-live="polite" data-testid="waiting" data-waits=${l?"yes":"no"}>
    <h2 class="row">
      <${E} name="clock" size=${24} />${l?n("waiting.in",{position:t.position??1}):n("waiting.title")}
    </h2>
    <p>${n(l?"waiting.in.words":"waiting.words")}</p>
    ${r.error&&a`<${_} kind="error">${C(r.error)}<//>`}
    ${l?a`<div><${$} busy=${r.busy} onClick=${()=>c(()=>nt(s))}>${n("waiting.leave")}<//></div>`:a`<${$}
            kind="primary"
            size="large"
            wide
            busy=${r.busy}
            onClick=${()=>c(()=>j(s,{quantity:1},{repeatable:!0}))}
            >${n("waiting.join")}<//
          >`}
  </section>`}var Ws=f(()=>{"use strict";S();A();ge();te();v();w();ee();O()});function Ys({sale:e,mine:t}){let[o,r]=g(1),{ticket:i}=t;if(!ue.value)return a`<${_} kind="warning">${n("offline.noBuying")}<//>`;if(t.entering)return a`<${tu} again=${t.again} />`;if(i&&i.status!=="released")return a`<${qs} ticket=${i} onEnd=${t.look} />`;if(!X.value){let l=encodeURIComponent(location.pathname);return a`<div class="stack">
      ${e.state!=="closed"&&e.state!=="closing"&&a`<${$} kind="primary" size="large" wide href=${`/login?next=${l}`}>${n("sale.login")}<//>`}
      <p class="small muted">${n("sale.login.hint")}</p>
    </div>`}let s=e.state==="soldOut"||t.place?.status==="waiting"||t.refusal instanceof k&&t.refusal.code==="sold-out",c=e.state==="open"&&!s;return a`<div class="stack">
    ${i?.status==="released"&&a`<${_} kind="warning">${n("sale.released")}<//>`}
    ${t.refusal&&a`<${_} kind="error">${C(t.refusal)}<//>`}
    ${s?a`<${zs} sale=${e} place=${t.place} onChanged=${t.look} />`:e.state==="open"||e.state==="scheduled"?a`<div class="row sale-enter">
                ${e.perBuyerLimit>1&&a`<${Qt} value=${o} max=${e.perBuyerLimit} name=${e.productName} onChange=${r} />`}
                <${$}
                  kind="primary"
                  size="large"
                  class="grow"
                  disabled=${!c}
                  onClick=${()=>t.ask(o)}
                  data-testid="enter"
                  >${n(c?"sale.enter":"sale.notYet")}<//
                >
              </div>
              <p class="small muted">${n(c?"sale.enter.hint":"sale.notYet.hint")}</p>`:a`<${_} kind=${e.state==="paused"||e.state==="rebuilding"?"warning":"info"}
              >${n(`sale.words.${e.state}`)}<//
            >`}
  </div>`}function tu({again:e}){return a`<div class="stack" role="status">
    <${$} kind="primary" size="large" wide busy>${n("sale.asking")}<//>
    <p class="small muted">${n(e?"sale.asking.again":"sale.asking.hint")}</p>
  </div>`}var Hs=f(()=>{"use strict";S();L();A();te();v();w();tt();ee();O();ir();js();Ws()});function nu(e){let t=Math.random(),o=e?.state==="scheduled"?new Date(e.startsAt).getTime()-Le():0;return o>_n&&o<ru?{pause:o-_n*(.5+.4*t),setsClock:!0}:o>0&&o<=_n?{pause:o+300+2e3*t}:{pause:ou[e?.state??"open"]*(.5+t)}}function Ks(e){let[t,o]=g({}),[r,i]=g(0);return x(()=>{let s=new AbortController,{signal:c}=s;return u().catch(p=>{if(!c.aborted)throw p}),document.addEventListener("visibilitychange",()=>document.hidden||i(p=>p+1),{signal:c}),()=>s.abort();async function l(){let{body:p}=await ye("GET",`/seckill/sales/${encodeURIComponent(e)}`,{signal:c});return c.aborted||o({sale:p}),p}async function u(){let p,d=!1;for(;;){try{if(d?p=await l():(await Ba(async()=>(p=await l()).serverTime),d=!0),p?.state==="closed")return}catch(y){if(c.aborted)return;if(!(y instanceof k))throw y;if(o(m=>({...m,error:y})),y.status===404)return}let h=nu(p);if(await Be(h.pause,c),document.hidden)return;h.setsClock&&(d=!1)}}},[e,r]),{...t,reload:()=>i(s=>s+1),isOver:t.sale!==void 0&&bs(t.sale)}}var ou,_n,ru,Gs=f(()=>{"use strict";S();L();ot();Ot();ou={scheduled:3e4,open:4e3,soldOut:8e3,paused:5e3,rebuilding:3e3,closing:15e3,closed:0},_n=15e3,ru=6e4});async function lr(e){let t=cr.get(e);if(t&&t.until-su>Le())return t.solved;let o={until:1/0,solved:r()};return cr.set(e,o),o.solved.catch(()=>ur(e)),o.solved;async function r(){let i=await N(`/seckill/sales/${encodeURIComponent(e)}/challenge`);if(i)return o.until=new Date(i.expiresAt).getTime(),{challenge:i.challenge,solution:await iu(i)}}}function iu(e){let t=new Worker(au);return new Promise((o,r)=>{t.onmessage=({data:i})=>o(i),t.onerror=i=>r(new Error(`The worker failed: ${i.message}`)),t.postMessage(e)}).finally(()=>t.terminate())}var au,su,cr,Vs,ur,kn=f(()=>{"use strict";ot();O();au="/assets/solver-HQLW6H3V.js",su=5e3,cr=new Map;Vs=e=>cr.has(e),ur=e=>{cr.delete(e)}});function Qs(e,t,o,r){let i=xn.get(e);if(i)return i;let s=Number(sessionStorage.getItem(wo+e)??o);sessionStorage.setItem(wo+e,String(s));let c=pu(e,t,s,r).finally(()=>xn.delete(e));return xn.set(e,c),c}async function pu(e,t,o,r){let i=Vs(e);for(let s=0;;)try{let c=i?await lr(e):void 0,l=await j(`/seckill/sales/${encodeURIComponent(e)}/tickets`,{quantity:o,...c},{repeatable:!0,patience:cu,onRetry:r});return sessionStorage.removeItem(wo+e),ur(e),l}catch(c){if(c instanceof k&&c.code==="sale-not-open"&&Math.abs(new Date(t).getTime()-Le())<lu){await Be(uu*(.5+Math.random()));continue}if(c instanceof k&&c.code==="challenge-needed"&&s++<du){i&&ur(e),i=!0;continue}throw c instanceof k&&c.status>=400&&c.status<500&&sessionStorage.removeItem(wo+e),c}}var wo,cu,lu,uu,du,xn,Js,Zs=f(()=>{"use strict";L();ot();O();kn();wo="mall.entering.",cu=9e4,lu=1500,uu=120,du=3,xn=new Map,Js=e=>sessionStorage.getItem(wo+e)!==null});function oi(e){let t=e?.id,[o,r]=g({}),[i,s]=g(0),c=e?.state==="soldOut"||o.place?.status==="waiting",l=async u=>{if(t){r(p=>({...p,entering:!0,again:!1,refusal:void 0}));try{let p=await Qs(t,e.startsAt,u,()=>r(d=>({...d,again:!0})));r({ticket:p,isKnown:!0})}catch(p){if(!(p instanceof k))throw p;r(d=>({...d,entering:!1,refusal:p}))}}};return x(()=>{t&&X.value&&Js(t)&&l(1)},[t,X.value]),x(()=>{let u=e?.state==="scheduled"&&new Date(e.startsAt).getTime()-Le()<fu;!t||!e?.needsChallenge||!o.isKnown||!(u||e.state==="open")||o.ticket&&o.ticket.status!=="released"||lr(t).catch(p=>{if(!(p instanceof k))throw p})},[e,o.isKnown,o.ticket]),x(()=>{if(!t||!X.value||o.entering)return;let u=new AbortController;return p(u.signal).catch(d=>{if(!u.signal.aborted)throw d}),()=>u.abort();async function p(d){let h=ei,y=`/seckill/sales/${encodeURIComponent(t)}`;for(;;){try{let m=await ti(N(`${y}/ticket`,{signal:d}),"ticket-not-found"),b=m?.status==="held"||!c?void 0:await ti(N(`${y}/waiting`,{signal:d}),"not-waiting");if(d.aborted||(r(I=>({...I,ticket:m,place:b,isKnown:!0})),m?.status==="sold"))return;m?.status==="held"?h=m.payBy?mu:Xs:h=b?.status==="waiting"?Xs:ei}catch(m){if(d.aborted)return;if(!(m instanceof k))throw m}await Be(h*(.5+Math.random()),d),document.hidden&&await new Promise(m=>document.addEventListener("visibilitychange",m,{once:!0,signal:d}))}}},[t,z.value?.userId,c,i,je.value?.id,o.entering]),{...o,ask:l,look:()=>s(u=>u+1)}}async function ti(e,t){try{return await e}catch(o){if(o instanceof k&&o.code===t)return;throw o}}var Xs,ei,mu,fu,ri=f(()=>{"use strict";S();L();ot();O();Tt();kn();Zs();Xs=5e3,ei=2e4,mu=6e4,fu=24e4});var ai={};re(ai,{default:()=>ni});function ni({id:e}){let{sale:t,error:o,reload:r}=Ks(e),i=oi(t),s=ut(t?.productId??"");if(D(t?.productName??n("sale.flash"),n("brand")),Ht(i.place?.status==="waiting"||i.ticket?.status==="held"),o instanceof k&&o.status===404)return a`<${B}
      heading="h1"
      icon="search"
      title=${n("problem.sale-not-found")}
      action=${a`<${$} kind="primary" href="/">${n("nav.home")}<//>`}
    />`;if(!t)return o?a`<${W} heading="h1" error=${o} onRetry=${r} />`:a`<div class="product"><${T} height="24rem" /><${T} count=${4} height="3rem" /></div>`;let l=Fe(t)&&new Date(t.startsAt).getTime()<=Le()?{...t,state:"open",available:t.available??t.stock}:t,u=$u(l);return a`<article class="product sale">
    <${Ae} productId=${t.productId} name=${t.productName} eager />
    <div class="stack">
      <p class="row">
        <${fe} kind="accent">${n("sale.flash")}<//
        ><span data-testid="sale-state" data-state=${l.state}
          ><${fe} kind=${hu[l.state]}>${n(`sale.state.${l.state}`)}<//></span
        >
      </p>
      <h1>${t.productName}</h1>
      <${rr} sale=${t} />
      ${u&&a`<${_e} large until=${u.until} label=${n(u.label)} onEnd=${r} key=${u.label} />`}
      ${o&&ue.value&&a`<${_} kind="warning">${n("sale.noWord")}<//>`}
      <${nr} sale=${l} />
      <${Ys} sale=${l} mine=${i} />
      <p class="small muted">${n("sale.rules",{count:t.perBuyerLimit,from:Ue(t.startsAt),to:Ue(t.endsAt)})}</p>
      ${s&&a`<p class="product-description">${s.description}</p>`}
    </div>
  </article>`}function $u(e){return Fe(e)?{until:e.startsAt,label:"sale.startsIn"}:["open","soldOut","paused","rebuilding"].includes(e.state)?{until:e.endsAt,label:"sale.endsIn"}:null}var hu,si=f(()=>{"use strict";L();Ve();A();me();we();te();se();ot();K();v();w();tt();H();Tt();Ge();dt();mt();Hs();vn();Ot();wn();Gs();ri();hu={scheduled:"neutral",open:"good",soldOut:"bad",paused:"warn",rebuilding:"warn",closing:"neutral",closed:"neutral"}});function Ee(e,t,o){let[r,i]=g(e),[s,c]=g({});return{form:r,set:u=>p=>i(d=>({...d,[u]:p})),reset:()=>i(e),...s,submit:async u=>{if(u.preventDefault(),o&&!o(r))return c({tried:!0});c({busy:!0});try{await t(r),c({})}catch(p){c({error:p})}}}}var At=f(()=>{"use strict";S()});var dr,ii,Sn=f(()=>{"use strict";K();w();dr=({kind:e,value:t})=>n("coupon.off",{value:e==="percent"?Xo(t/100):P({amount:t,currency:"CNY"})}),ii=({cap:e,minimum:t,category:o},r=i=>i)=>[...t?[n("coupon.minimum",{amount:P(t)})]:[],...e?[n("coupon.cap",{amount:P(e)})]:[],...o?[n("coupon.category",{category:r(o)})]:[]]});function pr({coupon:e,until:t}){return a`<div class="stack">
    <b>${e.name}: ${dr(e)}</b>
    <span class="small muted">${[...ii(e,pt),n("coupon.until",{date:er(t)})].join(" \xB7 ")}</span>
  </div>`}var Cn=f(()=>{"use strict";Sn();K();v();w();yo()});var li={};re(li,{default:()=>ci});function ci(){D(n("coupons.title"),n("brand"));let e=V(t=>N("/coupons?pageSize=100",{signal:t}),[]);return a`<div class="stack stack-large">
    <div class="row spread">
      <h1>${n("coupons.title")}</h1>
      ${X.value&&a`<a href="/account/coupons">${n("coupons.mine")}</a>`}
    </div>
    ${e.error&&a`<${W} error=${e.error} onRetry=${e.reload} />`}
    ${!e.data&&!e.error&&a`<${T} height="4rem" count=${3} />`}
    ${e.data?.items.length===0&&a`<${B} title=${n("coupons.none")}>${n("coupons.none.hint")}<//>`}
    <ul class="stack">
      ${e.data?.items.map(t=>a`<li key=${t.id}><${gu} coupon=${t} onClaimed=${e.reload} /></li>`)}
    </ul>
    <${yu} />
  </div>`}function gu({coupon:e,onClaimed:t}){let[o,r]=g({key:Ie()}),i=async()=>{if(!X.value)return Y("/login?next=/coupons");r({key:o.key,busy:!0});try{await j(`/coupons/${encodeURIComponent(e.id)}/claims`,Go(),{key:o.key}),G(n("coupons.claimed"),"success"),r({key:Ie()}),t()}catch(s){r({key:s instanceof k&&s.status>=400&&s.status<500?Ie():o.key,error:s})}};return a`<div class="card stack">
    <div class="row spread">
      <${pr} coupon=${e} until=${e.endsAt} />
      ${e.state==="open"?a`<${$} kind="primary" busy=${o.busy} onClick=${i} aria-label=${n("coupons.claim.of",{name:e.name})}
              >${n("coupons.claim")}<//
            >`:a`<span class="muted">${n(`coupon.state.${e.state}`)}</span>`}
    </div>
    <span class="small muted">${n("coupons.left",{left:Ut(Math.max(0,e.claimLimit-e.claimed))})}</span>
    ${o.error&&a`<${_} kind="error">${C(o.error)}<//>`}
  </div>`}function yu(){let{form:e,set:t,reset:o,busy:r,tried:i,error:s,submit:c}=Ee({code:""},async({code:l})=>{if(!X.value)return Y("/login?next=/coupons");await j("/coupons/claims",{code:l.trim(),...Go()}),G(n("coupons.claimed"),"success"),o()},({code:l})=>l.trim()!=="");return a`<form class="card stack" onSubmit=${c} novalidate aria-labelledby="by-code">
    <h2 id="by-code">${n("coupons.byCode")}</h2>
    ${s&&a`<${_} kind="error">${C(s)}<//>`}
    <${R}
      label=${n("coupons.code")}
      name="code"
      maxlength="40"
      autocomplete="off"
      value=${e.code}
      onInput=${t("code")}
      error=${i&&!e.code.trim()?n("login.missing"):void 0}
    />
    <div><${$} type="submit" busy=${r}>${n("coupons.claim")}<//></div>
  </form>`}var ui=f(()=>{"use strict";S();be();L();A();me();we();Ce();te();se();K();v();w();ee();Se();H();O();At();Cn()});function di({line:e,busy:t,onChange:o}){let r=ut(e.productId)?.stock.available;return a`<li class="line" aria-busy=${t?"true":void 0}>
    <a class="line-picture" href=${`/products/${encodeURIComponent(e.productId)}`} tabindex="-1" aria-hidden="true"
      ><${Ae} productId=${e.productId} name=${e.name}
    /></a>
    <div class="line-text">
      <a class="line-name" href=${`/products/${encodeURIComponent(e.productId)}`}>${e.name}</a>
      <span class="small muted">${n("cart.each",{price:P(e.price)})}</span>
      ${e.warning&&a`<span class="small warn row"
          ><${E}
            name="alert"
            size=${16}
          />${e.warning==="insufficient-stock"&&r!==void 0?n("product.few",{count:r}):n(`cart.warning.${e.warning}`)}</span
        >`}
    </div>
    <div class="line-foot">
      ${e.warning!=="unavailable"&&a`<${Qt} value=${e.quantity} disabled=${t} name=${e.name} onChange=${i=>o(e.productId,i)} />`}
      <b class="price">${P(e.lineTotal)}</b>
      <button
        type="button"
        class="icon-button"
        onClick=${()=>o(e.productId,0)}
        aria-label=${n("cart.remove",{name:e.name})}
      >
        <${E} name="trash" />
      </button>
    </div>
  </li>`}var pi=f(()=>{"use strict";ge();K();v();w();Ge();dt();ir()});var fi={};re(fi,{default:()=>mi});function mi(){D(n("cart.title"),n("brand"));let[e,t]=g({});x(()=>{Yt()},[]);let o=async(l,u)=>{t({busy:l});try{await sn(l,u),t({})}catch(p){t({error:p})}};if($e.value===null)return ue.value?a`<${T} height="6rem" count=${3} />`:a`<${B} heading="h1" icon="offline" title=${n("offline.cart")}>${n("offline.noBuying")}<//>`;let{items:r,total:i}=$e.value;if(r.length===0)return a`<${B}
      heading="h1"
      icon="cart"
      title=${n("cart.empty")}
      action=${a`<${$} kind="primary" href="/search">${n("home.browse")}<//>`}
      >${n("cart.empty.hint")}<//
    >`;let s=r.filter(l=>l.warning),c=r.some(l=>l.warning!=="unavailable")&&!s.some(l=>l.warning==="insufficient-stock");return a`<div class="with-aside">
    <section class="stack" aria-labelledby="cart-title">
      <h1 id="cart-title">${n("cart.title")}</h1>
      ${s.length>0&&a`<${_} kind="warning">${n("cart.changed")}<//>`}
      ${e.error&&a`<${_} kind="error">${C(e.error)}<//>`}
      <ul class="lines">
        ${r.map(l=>a`<${di} key=${l.productId} line=${l} busy=${e.busy===l.productId} onChange=${o} />`)}
      </ul>
    </section>
    <aside class="card stack summary" aria-label=${n("cart.summary")}>
      <p class="row spread"><span>${n("cart.total")}</span><b class="price price-large" data-testid="total">${P(i)}</b></p>
      ${ue.value?a`<${$}
              kind="primary"
              size="large"
              wide
              href=${c?X.value?"/checkout":"/login?next=/checkout":void 0}
              disabled=${!c}
              >${n("cart.checkout")}<//
            >`:a`<${_} kind="warning">${n("offline.noBuying")}<//>`}
      <p class="small muted">${n(X.value?"cart.note":"cart.note.login")}</p>
    </aside>
  </div>`}var hi=f(()=>{"use strict";S();A();me();te();se();K();v();w();tt();ee();H();O();st();pi()});function Me({heading:e="h1",children:t}){if(X.value)return t;let o=encodeURIComponent(location.pathname+location.search);return a`<${B}
    heading=${e}
    icon="user"
    title=${n("login.needed")}
    action=${a`<${$} kind="primary" href=${`/login?next=${o}`}>${n("login.title")}<//>`}
  />`}var Et=f(()=>{"use strict";A();me();v();w();O()});function mr({address:e={},submit:t,onSubmit:o,onCancel:r}){let[i,s]=g({country:"CN",...e}),[c,l]=g({}),u=d=>String(i[d]??"");return a`<form class="stack address-form" onSubmit=${async d=>{if(d.preventDefault(),Tn.some(([h,,y])=>!y&&!u(h).trim()))return l({tried:!0});l({busy:!0});try{await o({...Object.fromEntries(Tn.map(([h])=>[h,u(h).trim()||null])),isDefault:i.isDefault??null}),l({})}catch(h){l({error:h})}}} novalidate>
    ${c.error&&a`<${_} kind="error">${C(c.error)}<//>`}
    <div class="form-grid">
      ${Tn.map(([d,h,y])=>a`<${R}
            key=${d}
            label=${n(`address.${d}`)}
            name=${d}
            autocomplete=${h}
            optional=${y}
            class=${d.startsWith("line")?"form-wide":""}
            value=${u(d)}
            onInput=${m=>s({...i,[d]:m})}
            error=${c.tried&&!y&&!u(d).trim()?n("login.missing"):pe(c.error,d)}
          />`)}
    </div>
    <${Jt}
      label=${n("address.isDefault")}
      checked=${i.isDefault??!1}
      onChange=${d=>s({...i,isDefault:d})}
    />
    <div class="actions">
      <${$} kind="primary" type="submit" busy=${c.busy}>${t}<//>
      ${r&&a`<${$} kind="quiet" onClick=${r}>${n("dialog.cancel")}<//>`}
    </div>
  </form>`}var Tn,Pn=f(()=>{"use strict";S();A();sr();Ce();te();v();w();ee();Tn=[["recipient","name"],["mobile","tel"],["line1","address-line1"],["line2","address-line2",!0],["city","address-level2"],["region","address-level1"],["postalCode","postal-code"],["country","country"]]});function Mt({address:e}){return a`<address class="address">
    <b>${e.recipient}</b> <span class="muted">${e.mobile}</span><br />
    ${[e.line1,e.line2].filter(Boolean).join(", ")}<br />
    ${[e.city,e.region,e.postalCode,e.country].filter(Boolean).join(", ")}
  </address>`}var fr=f(()=>{"use strict";v()});function hr({addresses:e,value:t,onChange:o}){let[r,i]=g(!1),s=e.data?.items??[];if(x(()=>{let l=s.find(u=>u.isDefault)??s[0];t===null&&l&&o(l.id)},[e.data]),e.error)return a`<${W} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return a`<${T} height="5rem" count=${2} />`;let c=async l=>{let u=await j("/profile/addresses",l,{key:Ie()});e.set({items:[...s,u]}),o(u.id),i(!1)};return a`<fieldset class="choices">
    <legend class="visually-hidden">${n("checkout.address")}</legend>
    ${s.map(l=>a`<label key=${l.id} class="choice">
          <input type="radio" name="address" value=${l.id} checked=${t===l.id} onChange=${()=>o(l.id)} />
          <${Mt} address=${l} />
        </label>`)}
    ${r||s.length===0?a`<div class="card">
            <${mr} submit=${n("address.use")} onSubmit=${c} onCancel=${s.length>0?()=>i(!1):void 0} />
          </div>`:a`<div><${$} onClick=${()=>i(!0)}>${n("address.add")}<//></div>`}
  </fieldset>`}var In=f(()=>{"use strict";S();L();A();we();se();v();w();O();Pn();fr()});function $i({code:e,onChange:t,onPriced:o}){let r=V(c=>N("/profile/coupons?pageSize=100",{signal:c}),[]),i=V(c=>e===null?Promise.resolve(null):j("/orders/preview",{couponCode:e},{signal:c,repeatable:!0}),[e,$e.value]);x(()=>o(i.isLoading||i.error?null:i.data),[i.isLoading,i.data,i.error]);let s=(r.data?.items??[]).filter(c=>c.status==="available");return a`${s.length>0&&a`<${R}
        as="select"
        label=${n("checkout.coupon")}
        name="coupon"
        value=${e??""}
        onInput=${c=>t(c||null)}
      >
        <option value="">${n("checkout.coupon.none")}</option>
        ${s.map(c=>a`<option key=${c.code} value=${c.code} selected=${c.code===e}>${c.name}: ${dr(c)}</option>`)}
      <//>`}
    <a class="small" href="/coupons">${n("checkout.coupon.more")}</a>
    ${e!==null&&i.error&&a`<${_} kind="error">${C(i.error)}<//>`}
    ${e!==null&&i.data?.discount&&a`<p class="row spread"><span>${n("order.discount")}</span><span class="price">−${P(i.data.discount)}</span></p>`}`}var gi=f(()=>{"use strict";S();Sn();Ce();te();K();v();w();ee();Se();O();st()});async function yi(e,t){let o=e?{body:e,key:Ie()}:JSON.parse(sessionStorage.getItem(bo));sessionStorage.setItem(bo,JSON.stringify(o));try{let r=await j("/orders",o.body,{key:o.key,patience:vu,onRetry:t});return sessionStorage.removeItem(bo),r}catch(r){throw r instanceof k&&r.status>=400&&r.status<500&&r.status!==401&&sessionStorage.removeItem(bo),r}}var bo,vu,$r,vi=f(()=>{"use strict";L();O();bo="mall.checkout",vu=18e4,$r=()=>sessionStorage.getItem(bo)!==null});var bi={};re(bi,{default:()=>wi});function wi(){return D(n("checkout.title"),n("brand")),a`<${Me}><${wu} /><//>`}function wu(){let[e,t]=g(null),[o,r]=g(null),[i,s]=g(null),c=V(m=>N("/profile/addresses",{signal:m}),[]),[l,u]=g({}),p=async m=>{u({busy:!0});try{let b=await yi(m,()=>u({busy:!0,again:!0}));Y(`/orders/${encodeURIComponent(b.id)}`,{replace:!0})}catch(b){u({error:b})}await at()};x(()=>{$r()?p(null):Yt()},[]);let d=async()=>{if($r())return p(null);if(e===null)return u({tried:!0});let m=JSON.stringify($e.value);return u({busy:!0}),await at(()=>u({busy:!0,again:!0})),JSON.stringify($e.value)===m?p({addressId:e,couponCode:o}):u({changed:!0})};if($e.value===null||c.isLoading&&!c.data)return a`<${T} height="calc(50dvh - 5rem)" count=${2} />`;let{items:h,total:y}=$e.value;return h.length===0&&!$r()?a`<${B}
      heading="h1"
      icon="cart"
      title=${n("cart.empty")}
      action=${a`<${$} kind="primary" href="/orders">${n("nav.orders")}<//>`}
    />`:a`<div class="with-aside">
    <section class="stack stack-large">
      <h1>${n("checkout.title")}</h1>
      <section class="stack" aria-labelledby="where">
        <h2 id="where">${n("checkout.address")}</h2>
        ${l.tried&&e===null&&a`<${_} kind="error">${n("checkout.address.missing")}<//>`}
        <${hr} addresses=${c} value=${e} onChange=${t} />
      </section>
    </section>
    <aside class="card stack summary" aria-labelledby="what">
      <h2 id="what">${n("checkout.summary")}</h2>
      <ul class="stack summary-lines">
        ${h.map(m=>a`<li key=${m.productId} class="row spread">
              <span
                >${n("order.line",{name:m.name,count:m.quantity})}${m.warning&&a` <span class="small warn">${n(`cart.warning.${m.warning}`)}</span>`}</span
              >
              <span class="price">${P(m.lineTotal)}</span>
            </li>`)}
      </ul>
      <${$i} code=${o} onChange=${r} onPriced=${s} />
      <p class="row spread total"><span>${n("cart.total")}</span><b class="price price-large">${P(i?.total??y)}</b></p>
      ${l.error&&a`<${_} kind="error">${C(l.error)}<//>`}
      ${l.changed&&a`<${_} kind="warning">${n("checkout.changed")}<//>`}
      ${l.again&&a`<${_} kind="info">${n("checkout.again")}<//>`}
      ${ue.value?a`<${$}
              kind="primary"
              size="large"
              wide
              busy=${l.busy}
              disabled=${o!==null&&i===null}
              onClick=${d}
              >${n("checkout.place")}<//
            >`:a`<${_} kind="warning">${n("offline.noBuying")}<//>`}
      <p class="small muted">${n("checkout.note")}</p>
    </aside>
  </div>`}var _i=f(()=>{"use strict";S();A();me();te();se();K();v();w();tt();ee();Se();H();O();Et();st();In();gi();vi()});var _o,ki,xi,On,Si,ko=f(()=>{"use strict";_o={pending:"neutral",awaitingPayment:"warn",paid:"good",shipped:"good",completed:"good",rejected:"bad",cancelled:"neutral",refunding:"warn",refunded:"neutral"},ki=Object.keys(_o),xi=e=>["pending","awaitingPayment","refunding"].includes(e.status)||e.payment?.status==="refundDue"||(e.refunds??[]).some(t=>t.status==="requested"),On=e=>["completed","rejected","cancelled","refunded"].includes(e.status)&&!["pending","refundDue"].includes(e.payment?.status??""),Si=e=>["rejected","cancelled"].includes(e.status)&&!["pending","refundDue","refunded"].includes(e.payment?.status??"")});function gr(e){let[t,o]=g({}),[r,i]=g(0),s=de(performance.now());return Ht(t.order!==void 0&&!On(t.order)),x(()=>{let c=new AbortController;return l(c.signal),()=>c.abort();async function l(u){let p=!1;for(;!p&&!u.aborted;){let d=Ci;try{let{body:h,isOld:y,readAt:m}=await Pt(`/orders/${encodeURIComponent(e)}`,u);if(u.aborted)return;o({order:h,readAt:y?m:void 0}),p=On(h),d=xi(h)&&!y?Ci:bu}catch(h){if(u.aborted)return;if(!(h instanceof k))throw h;let y=h.status===404&&e.includes(".")&&performance.now()-s.current<_u;y||o(m=>({...m,error:h})),p=h.status===404&&!y}p||await ku(d,u)}}},[e,r,je.value?.id]),{...t,look:()=>i(c=>c+1)}}async function ku(e,t){try{for(await Be(e*(.8+.4*Math.random()),t);document.hidden;)await new Promise(o=>document.addEventListener("visibilitychange",o,{once:!0,signal:t}))}catch(o){if(!t.aborted)throw o}}var Ci,bu,_u,An=f(()=>{"use strict";S();L();Tt();lt();ko();Ci=2e3,bu=2e4,_u=6e4});function Ti({url:e}){let t=V(()=>import("/assets/qr-FOQMIYIB.js").then(({codeOf:s})=>s(e)),[e]),o=Xe(),r=de(null),i=async()=>{try{await navigator.clipboard.writeText(e),G(n("pay.copied"),"success")}catch{r.current?.select(),G(n("pay.notCopied"),"error")}};return a`
    ${t.data?a`<svg class="code" role="img" aria-label=${n("pay.code")} viewBox=${`0 0 ${t.data.size} ${t.data.size}`}>
            <rect width="100%" height="100%" fill="#fff" />
            <path d=${t.data.path} fill="#000" shape-rendering="crispEdges" />
          </svg>`:t.error?a`<${_} kind="warning">${n("pay.noCode")}<//>`:a`<${T} height="16rem" />`}
    <div class="field">
      <label for=${o}>${n("pay.link")}</label>
      <input id=${o} ref=${r} readonly value=${e} onFocus=${()=>r.current?.select()} />
    </div>
    <${$} wide onClick=${i}>${n("pay.copy")}<//>
  `}var Pi=f(()=>{"use strict";S();be();A();te();se();v();w();Se()});function Nn(){return En??=xu().catch(e=>{throw En=void 0,e}),En}async function xu(){let{body:e}=await ye("GET","/payments/providers");return e.items.flatMap(({name:t,methods:o})=>o.length===0?[{provider:t}]:o.map(r=>({provider:t,method:r})))}async function yr(e,t){let o=await j(`/orders/${encodeURIComponent(e)}/pay`,t,{repeatable:!0});return Mn=o,o}var En,Mn,xo,ft,Ii,Oi,Ai,vr=f(()=>{"use strict";L();w();O();xo=({provider:e,method:t})=>!(e==="wechat"&&t==="jsapi"),ft=({provider:e,method:t})=>t?`${e}.${t}`:e,Ii=e=>St(`pay.way.${ft(e)}`)?n(`pay.way.${ft(e)}`):ft(e),Oi=e=>St(`pay.app.${e}`)?n(`pay.app.${e}`):e;Ai=e=>Mn?.paymentId===e?Mn:void 0});function Ei({paymentId:e,provider:t,method:o}){let r=e.slice(0,e.lastIndexOf(".")),i=`/orders/${encodeURIComponent(r)}`,{order:s,error:c,look:l}=gr(r),u=s?.status==="awaitingPayment",p=V(async()=>u?Ai(e)??yr(r,{provider:t,method:o}):void 0,[e,t,o,u]),[d,h]=g(!1),y=p.data?.paymentId??e,m=s!==void 0&&(!u||s.payment?.id===y&&s.payment.status==="declined");return x(()=>{m&&Y(i,{replace:!0})},[m]),!s&&c?a`<${B}
      heading="h1"
      icon="alert"
      title=${C(c)}
      action=${a`<${$} href="/orders">${n("nav.orders")}<//>`}
    />`:!s||m?a`<${T} height="12rem" />`:a`<div class="card narrow stack">
    <h1>${n("pay.amount",{total:P(s.total)})}</h1>
    ${s.payBy&&a`<${_e} until=${s.payBy} label=${n("pay.keptFor")} onEnd=${()=>(h(!0),l())} />`}
    ${d&&a`<${_} kind="warning">${n("pay.late")}<//>`}
    ${!d&&p.error&&a`<${W} error=${p.error} onRetry=${p.reload} />`}
    ${!d&&!p.error&&!p.data&&a`<${T} height="16rem" />`}
    ${!d&&p.data&&a`<${Su} payment=${p.data} />`}
    <a class="small" href=${i}>${n("pay.back")}</a>
  </div>`}function Su({payment:{provider:e,action:t}}){let o=Oi(e);return t?.kind==="script"?a`<${_} kind="warning">${n("pay.onlyInside")}<//>`:!t?.url||t.kind==="request"?a`<${_}>${n("pay.pending")}<//>`:a`${t.kind==="qr"?a`<p>${n("pay.scan",{app:o})}</p>
            <${Ti} url=${t.url} />`:a`<p>${n("pay.leave")}</p>
            <${$} kind="primary" size="large" wide href=${t.url} rel="noreferrer">${n("pay.goOn",{app:o})}<//>`}
    <p class="small muted" role="status">${n("pay.waiting")}</p>`}var Mi=f(()=>{"use strict";S();A();me();we();te();se();K();v();w();ee();Se();H();An();mt();Pi();vr()});function Ni({paymentId:e}){let t=e.slice(0,e.lastIndexOf(".")),o=V(m=>N(`/orders/${encodeURIComponent(t)}`,{signal:m}),[t]),[r,i]=g({}),[s,c]=g(!1),l=`/orders/${encodeURIComponent(t)}`,u=(m,b)=>j(`/payments/simulated/${encodeURIComponent(m)}`,{outcome:b},{repeatable:!0}),p=async(m,b)=>{i({busy:m});try{let{status:I}=await b();I==="paid"||I==="declined"?Y(l,{replace:!0}):i({status:I})}catch(I){i({error:I})}},d=async()=>{await u(e,"declined");let m=await j(`/orders/${encodeURIComponent(t)}/pay`,{provider:"simulated"},{repeatable:!0});return await u(m.paymentId,"paid"),u(e,"paid")};if(o.error)return a`<${B}
      heading="h1"
      icon="alert"
      title=${C(o.error)}
      action=${a`<${$} href="/orders">${n("nav.orders")}<//>`}
    />`;if(!o.data)return a`<${T} height="12rem" />`;let h=o.data.status==="awaitingPayment",y=h||o.data.status==="cancelled"||o.data.status==="rejected";return a`<div class="card narrow stack provider">
    <p class="small muted">${n("pay.simulated")}</p>
    <h1>${n("pay.amount",{total:P(o.data.total)})}</h1>
    ${h&&o.data.payBy&&a`<${_e} until=${o.data.payBy} label=${n("pay.keptFor")} onEnd=${()=>c(!0)} />`}
    ${(s||!h)&&a`<${_} kind="warning">${n(y?"pay.late":"problem.order-already-paid")}<//>`}
    ${r.error&&a`<${_} kind="error">${C(r.error)}<//>`}
    ${r.status&&a`<${_} kind=${r.status==="pending"?"info":"warning"}>${n(`pay.${r.status}`)}<//>`}
    <${$}
      kind="primary"
      size="large"
      wide
      busy=${r.busy==="paid"}
      onClick=${()=>p("paid",()=>u(e,"paid"))}
      >${n("pay.confirm")}<//
    >
    <${$} wide busy=${r.busy==="declined"} onClick=${()=>p("declined",()=>u(e,"declined"))}
      >${n("pay.decline")}<//
    >
    ${h&&a`<${$} wide busy=${r.busy==="twice"} onClick=${()=>p("twice",d)}>${n("pay.twice")}<//>`}
    <a class="small" href=${l}>${n("pay.back")}</a>
    <p class="small muted">${n("pay.explain")}</p>
  </div>`}var Ri=f(()=>{"use strict";S();A();me();te();se();K();v();w();ee();Se();H();O();mt()});var Bi={};re(Bi,{default:()=>Li});function Li({id:e,query:t}){D(n("pay.title"),n("brand"));let[o,r]=[t.get("provider"),t.get("method")??void 0];return a`<${Me}>
    ${o?a`<${Ei} paymentId=${e} provider=${o} method=${r} />`:a`<${Ni} paymentId=${e} />`}
  <//>`}var Di=f(()=>{"use strict";v();w();H();Et();Mi();Ri()});var Fi={};re(Fi,{default:()=>Ui});function Ui({query:e}){return D(n("orders.title"),n("brand")),a`<div class="stack">
    <h1>${n("orders.title")}</h1>
    <${Me} heading="h2"><${Cu} status=${e.get("status")??""} /><//>
  </div>`}function Cu({status:e}){let[t,o]=g({}),r=wr.get(e),i=async(s,c)=>{o({busy:!0});try{let{body:l,isOld:u,readAt:p}=await Pt(`/orders${De({status:e,pageSize:10,continuationToken:s})}`,c),d=s?wr.get(e)?.items??[]:[];wr.set(e,{items:[...d,...l.items],token:l.continuationToken,readAt:u?p:void 0}),o({})}catch(l){c.aborted||o({error:l})}};return x(()=>{let s=new AbortController;return i(null,s.signal),()=>s.abort()},[e,je.value?.id]),a`<div class="stack">
    <nav aria-label=${n("orders.filter")}>
      <ul class="chips">
        ${["",...ki].map(s=>a`<li key=${s}>
              <button
                type="button"
                class="chip"
                aria-pressed=${s===e?"true":"false"}
                onClick=${()=>zo(De({status:s}))}
              >
                ${s?n(`order.status.${s}`):n("orders.all")}
              </button>
            </li>`)}
      </ul>
    </nav>
    ${r&&a`<${We} of=${r} />`}
    ${t.error&&!r&&a`<${W} error=${t.error} onRetry=${()=>i(null,new AbortController().signal)} />`}
    ${!r&&t.busy&&a`<${T} height="7rem" count=${3} />`}
    ${r?.items.length===0&&a`<${B} title=${n("orders.none")} action=${a`<${$} kind="primary" href="/search">${n("home.browse")}<//>`}
        >${e?n("orders.none.status"):n("orders.none.hint")}<//
      >`}
    <ul class="stack">
      ${(r?.items??[]).map(s=>a`<li key=${s.id}><${Tu} order=${s} /></li>`)}
    </ul>
    ${r&&a`<${Vt} token=${r.token} isLoading=${t.busy} onMore=${()=>i(r.token,new AbortController().signal)} />`}
  </div>`}function Tu({order:e}){return a`<a class="card order-card" href=${`/orders/${encodeURIComponent(e.id)}`}>
    <span class="row spread">
      <span class="small muted">${er(e.createdAt)}</span>
      <${fe} kind=${_o[e.status]}>${n(`order.status.${e.status}`)}<//>
    </span>
    <span class="row order-card-items">
      <span class="row order-card-pictures"
        >${e.items.slice(0,4).map(t=>a`<${Ae} key=${t.productId} productId=${t.productId} name=${t.name} />`)}</span
      >
      <span class="order-card-name"
        >${n("orders.items",{name:e.items[0].name,count:e.items.length-1,more:e.items.length-1})}</span
      >
      <b class="price">${P(e.total)}</b>
    </span>
  </a>`}var wr,qi=f(()=>{"use strict";S();L();Ve();A();me();we();ar();se();K();v();w();H();O();Et();Tt();Kt();lt();Ge();ko();wr=new Map;qe(()=>wr.clear())});function ji({title:e,onClose:t,children:o,actions:r}){let i=Xe(),s=de(null);return x(()=>{let c=s.current;return c.showModal(),()=>c.close()},[]),a`<dialog
    class="dialog"
    ref=${s}
    aria-labelledby=${i}
    onCancel=${c=>(c.preventDefault(),t())}
  >
    <header>
      <h2 id=${i}>${e}</h2>
      <button class="icon-button" type="button" onClick=${t} aria-label=${n("dialog.close")}><${E} name="close" /></button>
    </header>
    <div class="dialog-body">${o}</div>
    ${r&&a`<footer class="actions">${r}</footer>`}
  </dialog>`}var zi=f(()=>{"use strict";S();v();w();ge()});function ke({title:e,children:t,confirm:o,danger:r,canConfirm:i=!0,onConfirm:s,onClose:c}){let[l,u]=g({busy:!1}),p=async()=>{u({busy:!0});try{await s(),c()}catch(d){u({busy:!1,error:d})}};return a`<${ji}
    title=${e}
    onClose=${c}
    actions=${a`<${$} onClick=${c}>${n("dialog.cancel")}<//>
      <${$} kind=${r?"danger":"primary"} busy=${l.busy} disabled=${!i} onClick=${p}>${o}<//>`}
  >
    ${t} ${l.error&&a`<${_} kind="error">${C(l.error)}<//>`}
  <//>`}var ht=f(()=>{"use strict";S();v();w();ee();A();zi();te()});function Wi({order:e,onChanged:t}){let[o,r]=g(null),i=Iu[e.status],s=async()=>{await j(`/orders/${encodeURIComponent(e.id)}/${o}`),t()};return a`${i&&a`<${$} kind=${i==="receive"?"primary":void 0} wide onClick=${()=>r(i)}>${n(`order.${i}`)}<//>`}
  ${o&&a`<${ke}
      title=${n(`order.${o}`)}
      confirm=${n(`order.${o}`)}
      danger=${o!=="receive"}
      onConfirm=${s}
      onClose=${()=>r(null)}
    >
      <p>${n(`order.${o}.what`,{total:P(o==="refund"?Pu(e):e.total)})}</p>
    <//>`}`}var Pu,Iu,Yi=f(()=>{"use strict";S();A();ht();v();w();K();O();Pu=({total:e,refunds:t})=>({...e,amount:e.amount-(t??[]).reduce((o,r)=>o+r.amount.amount,0)}),Iu={pending:"cancel",awaitingPayment:"cancel",paid:"refund",shipped:"receive"}});function Hi({order:e,onChanged:t}){let[o,r]=g(!1),[i,s]=g(null),c=["pending","awaitingPayment","paid"].includes(e.status);if(!e.address&&!c)return null;let l=async()=>{await Oe(`/orders/${encodeURIComponent(e.id)}/address`,{addressId:i}),t()};return a`<section class="stack" aria-labelledby="order-address">
    <h2 id="order-address">${n("order.address")}</h2>
    ${e.address?a`<${Mt} address=${e.address} />`:a`<${_} kind="warning">${n("order.address.missing")}<//>`}
    ${c&&a`<div><${$} size="small" onClick=${()=>r(!0)}>${n(e.address?"order.address.change":"order.address.set")}<//></div>`}
    ${o&&a`<${ke}
        title=${n("order.address")}
        confirm=${n("order.address.save")}
        canConfirm=${i!==null}
        onConfirm=${l}
        onClose=${()=>r(!1)}
      >
        <${hr} value=${i} onChange=${s} />
      <//>`}
  </section>`}var Ki=f(()=>{"use strict";S();A();ht();te();v();w();O();fr();In()});function Gi({order:e}){return a`<section class="stack" aria-labelledby="order-lines">
    <h2 id="order-lines">${n("order.lines")}</h2>
    <ul class="lines">
      ${e.items.map(t=>a`<li key=${t.productId} class="line line-still">
            <span class="line-picture"><${Ae} productId=${t.productId} name=${t.name} /></span>
            <div class="line-text">
              <a class="line-name" href=${`/products/${encodeURIComponent(t.productId)}`}>${t.name}</a>
              <span class="small muted">${n("order.each",{price:P(t.price),count:t.quantity})}</span>
              ${t.refundedQuantity&&a`<span class="small muted">${n("refund.back",{count:t.refundedQuantity})}</span>`}
            </div>
            <b class="price">${P(t.lineTotal)}</b>
          </li>`)}
    </ul>
    ${e.discount&&a`<p class="row spread"><span>${n("order.discount")}</span><span class="price">−${P(e.discount)}</span></p>`}
    <p class="row spread total"><span>${n("cart.total")}</span><b class="price price-large">${P(e.total)}</b></p>
    ${e.refunded&&a`<p class="row spread"><span>${n("refunds.total")}</span><b class="price">${P(e.refunded)}</b></p>`}
  </section>`}var Vi=f(()=>{"use strict";K();v();w();Ge()});var Ji,br,Qi=f(()=>{"use strict";Ji={requested:"neutral",processing:"neutral",succeeded:"good",failed:"warn"},br=(e,t)=>t.quantity-(e.refunds??[]).flatMap(o=>o.items).filter(o=>o.productId===t.productId).reduce((o,r)=>o+r.quantity,0)});function Zi({order:e,onChanged:t}){let[o,r]=g(!1),i=e.items.filter(l=>br(e,l)>0),s=i.reduce((l,u)=>l+br(e,u),0),c=e.status==="paid"&&s>1||e.status==="completed"&&s>0;return!e.refunds&&!c?null:a`<section class="stack" aria-labelledby="order-refunds">
    <h2 id="order-refunds">${n("refunds.title")}</h2>
    ${e.refunds&&a`<ul class="stack">
        ${e.refunds.map(l=>a`<li key=${l.id} class="row spread" data-testid="refund" data-status=${l.status}>
              <span>
                <b class="price">${P(l.amount)}</b>
                <${fe} kind=${Ji[l.status]}>${n(`refund.status.${l.status}`)}<//><br />
                <span class="small muted"
                  >${l.items.map(u=>n("refund.units",{name:Au(e,u.productId),count:u.quantity})).join(", ")}</span
                >
              </span>
              <span class="small muted">${Ue(l.createdAt)}</span>
            </li>`)}
      </ul>`}
    ${c&&a`<div><${$} size="small" onClick=${()=>r(!0)}>${n("refunds.ask")}<//></div>`}
    ${o&&a`<${Ou} order=${e} lines=${i} onChanged=${t} onClose=${()=>r(!1)} />`}
  </section>`}function Ou({order:e,lines:t,onChanged:o,onClose:r}){let[i,s]=g({}),[c,l]=g(""),u=de({body:"",key:""}),p=t.filter(h=>i[h.productId]).map(h=>({productId:h.productId,quantity:i[h.productId]})),d=async()=>{let h={items:p,reason:c};u.current.body!==JSON.stringify(h)&&(u.current={body:JSON.stringify(h),key:Ie()}),await j(`/orders/${encodeURIComponent(e.id)}/refunds`,h,{key:u.current.key}),o()};return a`<${ke}
    title=${n("refunds.ask")}
    confirm=${n("refunds.confirm")}
    canConfirm=${p.length>0&&c.trim()!==""}
    onConfirm=${d}
    onClose=${r}
  >
    <p>${n(e.status==="paid"?"refunds.what":"refunds.whatReceived")}</p>
    ${t.map(h=>a`<${R}
          key=${h.productId}
          as="select"
          label=${h.name}
          value=${i[h.productId]??0}
          onInput=${y=>s(m=>({...m,[h.productId]:Number(y)}))}
        >
          ${Array.from({length:br(e,h)+1},(y,m)=>a`<option key=${m} value=${m}>${m}</option>`)}
        <//>`)}
    <${R} label=${n("refunds.reason")} value=${c} onInput=${l} maxlength="200" required />
  <//>`}var Au,Xi=f(()=>{"use strict";S();L();Ve();A();ht();Ce();K();v();w();Qi();O();Au=(e,t)=>e.items.find(o=>o.productId===t)?.name??t});function ec({order:e}){return a`<section class="card stack" aria-labelledby="order-timeline">
    <h2 id="order-timeline">${n("order.timeline")}</h2>
    <ol class="timeline">
      ${e.history.map((t,o)=>a`<li key=${o} class="done">
            <span class="dot" aria-hidden="true"><${E} name="check" size=${14} /></span>
            <span><b>${n(`order.step.${t.status}`)}</b><br /><span class="small muted">${Ue(t.at)}</span></span>
          </li>`)}
      ${(Eu[e.status]??[]).map(t=>a`<li key=${`next-${t}`}>
            <span class="dot" aria-hidden="true"></span>
            <span class="muted">${n(`order.step.${t}`)}</span>
          </li>`)}
    </ol>
    ${e.reason&&a`<p class="small muted">${n(Nu(e.reason))}</p>`}
    ${Si(e)&&a`<p class="small muted">${n("order.uncharged")}</p>`}
    ${e.shipment&&a`<p class="row small"><${E} name="truck" />${n("order.shipment",{carrier:e.shipment.carrier,number:e.shipment.trackingNumber})}</p>`}
  </section>`}var Eu,Mu,Nu,tc=f(()=>{"use strict";ge();K();v();w();ko();Eu={pending:["awaitingPayment","paid","shipped","completed"],awaitingPayment:["paid","shipped","completed"],paid:["shipped","completed"],shipped:["completed"],refunding:["refunded"]};Mu=["unpaid","cancelled-by-shopper","insufficient-stock","product-unavailable","no-units"],Nu=e=>`order.reason.${Mu.includes(e)?e:"other"}`});function oc({ways:e,value:t,onChange:o}){return a`<fieldset class="choices">
    <legend>${n("pay.way")}</legend>
    ${e.map(r=>a`<label key=${ft(r)} class="choice">
          <input
            type="radio"
            name="way"
            value=${ft(r)}
            checked=${ft(r)===ft(t)}
            disabled=${!xo(r)}
            onChange=${()=>o(r)}
          />
          <span>${Ii(r)}${!xo(r)&&a`<br /><span class="small muted">${n("pay.onlyInside")}</span>`}</span>
        </label>`)}
  </fieldset>`}var rc=f(()=>{"use strict";v();w();vr()});function nc({order:e,onChanged:t}){let[o,r]=g({}),[i,s]=g(void 0),c=e.payment?.status,l=e.status==="awaitingPayment"&&ue.value,u=V(()=>l?Nn():Promise.resolve(void 0),[l]),p=u.data??[],d=i??p.find(xo),h=async()=>{r({busy:!0});try{let y=await Nn(),m=d??(y.length===1?y[0]:void 0);if(!m){u.set(y),r({});return}let{paymentId:b}=await yr(e.id,m);Y(`/pay/${encodeURIComponent(b)}${m.provider==="simulated"?"":De(m)}`)}catch(y){r({error:y}),t()}};return e.status==="pending"?a`<${_}>${n("pay.preparing")}<//>`:e.status==="awaitingPayment"?a`<section class="card pay-panel" aria-label=${n("pay.title")}>
      <div class="row spread">
        <p><span class="muted">${n("pay.toPay")}</span><br /><b class="price price-large">${P(e.total)}</b></p>
        ${e.payBy&&a`<${_e} until=${e.payBy} label=${n("pay.keptFor")} onEnd=${t} />`}
      </div>
      ${c==="declined"&&a`<${_} kind="error">${n("pay.declined")}<//>`}
      ${c==="pending"&&a`<${_} kind="info">${n("pay.pending")}<//>`}
      ${o.error&&a`<${_} kind="error">${C(o.error)}<//>`}
      ${l&&d&&p.length>1&&a`<${oc} ways=${p} value=${d} onChange=${s} />`}
      ${u.data&&!d&&a`<${_} kind="warning">${n("problem.provider-off")}<//>`}
      ${ue.value?a`<${$} kind="primary" size="large" busy=${o.busy} onClick=${h}
              >${n(c==="declined"?"pay.again":"pay.now")}<//
            >`:a`<${_} kind="warning">${n("offline.noBuying")}<//>`}
    </section>`:e.status==="paid"?a`<div class="notice notice-success">
      <${E} name="check" />
      <p>${n("pay.paid")}</p>
    </div>`:!e.refunds&&(c==="refundDue"||c==="refunded")?a`<${_} kind="info">${n(`pay.${c}`)}<//>`:null}var ac=f(()=>{"use strict";S();L();A();ge();te();K();v();w();tt();ee();Se();H();vr();rc();mt()});var ic={};re(ic,{default:()=>sc});function sc({id:e}){return D(n("order.title"),n("brand")),a`<${Me}><${Ru} id=${e} /><//>`}function Ru({id:e}){let{order:t,readAt:o,error:r,look:i}=gr(e);return r instanceof k&&r.status===404?a`<${B}
      heading="h1"
      icon="search"
      title=${n("problem.order-not-found")}
      action=${a`<${$} kind="primary" href="/orders">${n("nav.orders")}<//>`}
    />`:t?a`<div class="with-aside">
    <section class="stack stack-large">
      <header class="stack order-head">
        <p class="small"><a href="/orders">${n("orders.title")}</a></p>
        <div class="row">
          <h1>${n("order.title")}</h1>
          <span data-testid="status" data-status=${t.status} aria-live="polite"
            ><${fe} kind=${_o[t.status]}>${n(`order.status.${t.status}`)}<//></span
          >
        </div>
        <p class="small muted">${n("order.placed",{time:Ue(t.createdAt),id:t.id})}</p>
      </header>
      <${We} of=${{readAt:o}} />
      <${nc} order=${t} onChanged=${i} />
      <${Gi} order=${t} />
      <${Zi} order=${t} onChanged=${i} />
      <${Hi} order=${t} onChanged=${i} />
    </section>
    <aside class="stack">
      <${ec} order=${t} />
      <${Wi} order=${t} onChanged=${i} />
    </aside>
  </div>`:r?a`<${W} heading="h1" error=${r} onRetry=${i} />`:a`<${T} height="8rem" count=${3} />`}var cc=f(()=>{"use strict";L();Ve();A();me();we();se();K();v();w();H();Et();Kt();Yi();Ki();Vi();Xi();ko();tc();ac();An()});function lc({headers:e,onDone:t}){let{form:o,set:r,busy:i,tried:s,error:c,submit:l}=Ee({name:"",password:""},async({name:u,password:p})=>{await Ko({...Zt(u.trim()),password:p},e?.()),t()},({name:u,password:p})=>u.trim()!==""&&p!=="");return a`<form class="stack" onSubmit=${l} novalidate>
    ${Ho.value&&a`<${_} kind="warning">${n("login.ended")}<//>`}
    ${c&&a`<${_} kind="error">${C(c)}<//>`}
    <${R}
      label=${n("login.name")}
      name="name"
      autocomplete="username"
      inputmode="email"
      value=${o.name}
      onInput=${r("name")}
      error=${s&&!o.name.trim()?n("login.missing"):void 0}
    />
    <${R}
      label=${n("login.password")}
      name="password"
      type="password"
      autocomplete="current-password"
      value=${o.password}
      onInput=${r("password")}
      error=${s&&!o.password?n("login.missing"):void 0}
    />
    <${$} kind="primary" size="large" type="submit" wide busy=${i}>${n("login.submit")}<//>
  </form>`}function Zt(e){return e.includes("@")?{email:e}:/^\+?[\d\s-]{7,}$/.test(e)?{mobile:e}:{username:e}}var _r=f(()=>{"use strict";v();w();ee();O();At();A();Ce();te()});function So(e){let t=e.get("next");return t&&/^\/(?![/\\])/.test(t)?t:"/"}var Rn=f(()=>{"use strict"});var dc={};re(dc,{default:()=>uc});function uc({query:e}){D(n("login.title"),n("brand"));let t=So(e);x(()=>{X.value&&Y(t,{replace:!0})},[X.value]);let o=async()=>{Wt(),await at()};return a`<div class="card narrow stack">
    <h1>${n("login.title")}</h1>
    <${lc} headers=${ho} onDone=${o} />
    <p class="row spread small">
      <a href=${`/register?next=${encodeURIComponent(t)}`}>${n("login.register")}</a>
      <a href="/password">${n("login.forgotten")}</a>
    </p>
  </div>`}var pc=f(()=>{"use strict";S();_r();v();w();H();O();st();Rn()});var fc={};re(fc,{default:()=>mc});function mc({query:e}){D(n("register.title"),n("brand"));let{form:t,set:o,busy:r,tried:i,error:s,submit:c}=Ee({name:"",password:"",displayName:""},async({name:u,password:p,displayName:d})=>{let h=Zt(u.trim());await ye("POST","/register",{body:{...h,password:p,...d.trim()&&{displayName:d.trim()}}}),await Ko({...h,password:p},ho()),Wt(),await Oe("/profile",{displayName:d.trim()||null,language:Q.value}),await at(),Y(So(e),{replace:!0})},({name:u,password:p})=>u.trim()!==""&&p.length>=kr),l=Object.keys(Zt(t.name.trim())).map(u=>pe(s,u)).find(Boolean);return a`<div class="card narrow stack">
    <h1>${n("register.title")}</h1>
    <form class="stack" onSubmit=${c} novalidate>
      ${s&&a`<${_} kind="error">${C(s)}<//>`}
      <${R}
        label=${n("login.name")}
        name="name"
        autocomplete="username"
        inputmode="email"
        value=${t.name}
        onInput=${o("name")}
        error=${i&&!t.name.trim()?n("login.missing"):l}
      />
      <${R}
        label=${n("login.password")}
        name="password"
        type="password"
        autocomplete="new-password"
        value=${t.password}
        onInput=${o("password")}
        hint=${n("register.password",{count:kr})}
        error=${i&&t.password.length<kr?n("register.short",{count:kr}):pe(s,"password")}
      />
      <${R}
        label=${n("register.displayName")}
        name="displayName"
        autocomplete="name"
        optional
        value=${t.displayName}
        onInput=${o("displayName")}
        error=${pe(s,"displayName")}
      />
      <${$} kind="primary" size="large" type="submit" wide busy=${r}>${n("register.submit")}<//>
    </form>
    <p class="small"><a href=${`/login?next=${encodeURIComponent(So(e))}`}>${n("register.login")}</a></p>
  </div>`}var kr,hc=f(()=>{"use strict";A();Ce();_r();te();L();v();w();ee();H();O();At();st();Rn();kr=8});var gc={};re(gc,{default:()=>$c});function $c(){D(n("password.title"),n("brand"));let[e,t]=g(!1),{form:o,set:r,busy:i,error:s,submit:c}=Ee({name:"",code:"",newPassword:""},async l=>{let u=Zt(l.name.trim());e?(await ye("POST","/password/reset",{body:{...u,code:l.code.trim(),newPassword:l.newPassword}}),G(n("password.changed"),"success"),Y("/login",{replace:!0})):(await ye("POST","/password/forgotten",{body:u}),t(!0))});return a`<div class="card narrow stack">
    <h1>${n("password.title")}</h1>
    <p class="muted">${n(e?"password.sent":"password.lead")}</p>
    <form class="stack" onSubmit=${c} novalidate>
      ${s&&a`<${_} kind="error">${C(s)}<//>`}
      <${R}
        label=${n("login.name")}
        name="name"
        autocomplete="username"
        value=${o.name}
        onInput=${r("name")}
        readonly=${e}
        error=${pe(s,"email")??pe(s,"mobile")}
      />
      ${e&&a`<${R}
            label=${n("password.code")}
            name="code"
            autocomplete="one-time-code"
            inputmode="numeric"
            value=${o.code}
            onInput=${r("code")}
            error=${pe(s,"code")}
          />
          <${R}
            label=${n("password.new")}
            name="newPassword"
            type="password"
            autocomplete="new-password"
            value=${o.newPassword}
            onInput=${r("newPassword")}
            error=${pe(s,"newPassword")}
          />`}
      <${$} kind="primary" size="large" type="submit" wide busy=${i}>${n(e?"password.change":"password.send")}<//>
    </form>
  </div>`}var yc=f(()=>{"use strict";S();be();L();A();Ce();_r();te();v();w();ee();H();At()});function Ne({page:e,children:t}){D(n(`account.${e}`),n("brand"));let o=async()=>{Y("/"),await Ct()};return a`<${Me}>
    <div class="with-nav">
      <nav aria-label=${n("nav.account")} class="side-nav">
        ${Object.entries(Lu).map(([r,i])=>a`<a key=${r} href=${i} aria-current=${r===e?"page":void 0}>${n(`account.${r}`)}</a>`)}
        <${$} kind="plain" onClick=${o}>${n("account.logout")}<//>
      </nav>
      <section class="stack">
        <h1>${n(`account.${e}`)}</h1>
        ${t}
      </section>
    </div>
  <//>`}var Lu,Nt=f(()=>{"use strict";v();w();H();A();O();Et();Lu={profile:"/account",coupons:"/account/coupons",addresses:"/account/addresses",security:"/account/security",channels:"/account/notifications",data:"/account/data"}});function vc({channel:e,onClose:t,onDone:o}){let[r,i]=g(""),[s,c]=g(void 0);x(()=>{j("/profile/verification",{channel:e}).catch(u=>{if(!(u instanceof k))throw u;c(u)})},[]);let l=async()=>o(await j("/profile/verification/confirm",{channel:e,code:r.trim()}));return a`<${ke}
    title=${n("profile.verify")}
    confirm=${n("profile.verify.confirm")}
    canConfirm=${r.trim()!==""}
    onConfirm=${l}
    onClose=${t}
  >
    ${s?a`<${_} kind="error">${C(s)}<//>`:a`<p>${n("profile.verify.sent")}</p>`}
    <${R} label=${n("password.code")} inputmode="numeric" autocomplete="one-time-code" value=${r} onInput=${i} />
  <//>`}var wc=f(()=>{"use strict";S();L();ht();Ce();te();v();w();ee();O()});var kc={};re(kc,{default:()=>_c});function _c(){return a`<${Ne} page="profile"><${Bu} /><//>`}function Bu(){let e=V(t=>N("/profile",{signal:t}),[]);return e.error?a`<${W} error=${e.error} onRetry=${e.reload} />`:e.data?a`<${Du} profile=${e.data} onChanged=${e.set} />
    <section class="card stack" aria-labelledby="names">
      <h2 id="names">${n("profile.names")}</h2>
      <${bc} profile=${e.data} channel="email" onChanged=${e.set} />
      <${bc} profile=${e.data} channel="mobile" onChanged=${e.set} />
    </section>`:a`<${T} height="4rem" count=${3} />`}function Du({profile:e,onChanged:t}){let{form:o,set:r,busy:i,error:s,submit:c}=Ee({displayName:e.displayName??"",language:e.language??Q.value},async l=>{t(await Oe("/profile",{displayName:l.displayName.trim()||null,language:l.language})),G(n("saved"),"success")});return a`<form class="card stack" onSubmit=${c} novalidate>
    ${s&&a`<${_} kind="error">${C(s)}<//>`}
    <${R}
      label=${n("register.displayName")}
      optional
      autocomplete="name"
      value=${o.displayName}
      onInput=${r("displayName")}
      error=${pe(s,"displayName")}
    />
    <${R}
      as="select"
      label=${n("profile.language")}
      value=${o.language}
      onInput=${r("language")}
      error=${pe(s,"language")}
    >
      ${Object.entries(io).map(([l,u])=>a`<option key=${l} value=${l}>${u}</option>`)}
    <//>
    <div><${$} kind="primary" type="submit" busy=${i}>${n("save")}<//></div>
  </form>`}function bc({profile:e,channel:t,onChanged:o}){let[r,i]=g(!1);if(!e[t])return null;let s=e[`${t}Verified`];return a`<div class="stack">
    <div class="row spread">
      <span>${e[t]}</span>
      ${s?a`<${fe} kind="good">${n("profile.verified")}<//>`:a`<${$} size="small" onClick=${()=>i(!0)}>${n("profile.verify")}<//>`}
    </div>
    ${r&&a`<${vc} channel=${t} onClose=${()=>i(!1)} onDone=${o} />`}
  </div>`}var xc=f(()=>{"use strict";S();be();Ve();A();we();Ce();te();se();v();w();ee();Se();O();Nt();At();wc()});var Cc={};re(Cc,{default:()=>Sc});function Sc(){return a`<${Ne} page="coupons"><${Fu} /><//>`}function Fu(){let e=V(o=>N("/profile/coupons?pageSize=100",{signal:o}),[]);if(e.error)return a`<${W} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return a`<${T} height="4rem" count=${2} />`;let t=e.data.items;return a`${t.length===0&&a`<${B} title=${n("wallet.none")}>${n("wallet.none.hint")}<//>`}
    <ul class="stack">
      ${t.map(o=>a`<li key=${o.claimId} class="card row spread">
            <div class="stack">
              <${pr} coupon=${o} until=${o.expiresAt} />
              <code>${o.code}</code>
            </div>
            <div class="stack">
              <${fe} kind=${Uu[o.status]}>${n(`claim.${o.status}`)}<//>
              ${o.orderId&&a`<a href=${`/orders/${encodeURIComponent(o.orderId)}`}>${n("wallet.order")}</a>`}
            </div>
          </li>`)}
    </ul>
    <div><${$} kind="primary" href="/coupons">${n("wallet.more")}<//></div>`}var Uu,Tc=f(()=>{"use strict";Ve();A();me();we();se();v();w();Se();O();Cn();Nt();Uu={available:"good",reserved:"warn",used:"neutral",expired:"neutral"}});var Ic={};re(Ic,{default:()=>Pc});function Pc(){return a`<${Ne} page="addresses"><${qu} /><//>`}function qu(){let e=V(l=>N("/profile/addresses",{signal:l}),[]),[t,o]=g(null),[r,i]=g(null);if(e.error)return a`<${W} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return a`<${T} height="6rem" count=${2} />`;let s=e.data.items,c=async l=>{t==="new"?await j("/profile/addresses",l,{key:Ie()}):await Oe(`/profile/addresses/${t?.id}`,l),o(null),e.reload()};return t?a`<div class="card">
      <${mr} address=${t==="new"?{}:t} submit=${n("save")} onSubmit=${c} onCancel=${()=>o(null)} />
    </div>`:a`${s.length===0&&a`<${B} title=${n("addresses.none")}>${n("addresses.none.hint")}<//>`}
    <ul class="stack">
      ${s.map(l=>a`<li key=${l.id} class="card row spread">
            <div>
              ${l.isDefault&&a`<${fe} kind="accent">${n("addresses.default")}<//>`}<${Mt} address=${l} />
            </div>
            <div class="actions">
              <${$} size="small" onClick=${()=>o(l)} aria-label=${n("addresses.edit.of",{name:l.recipient})}
                >${n("addresses.edit")}<//
              >
              <${$}
                size="small"
                kind="danger"
                onClick=${()=>i(l)}
                aria-label=${n("addresses.remove.of",{name:l.recipient})}
                >${n("addresses.remove")}<//
              >
            </div>
          </li>`)}
    </ul>
    <div><${$} kind="primary" onClick=${()=>o("new")}>${n("address.add")}<//></div>
    ${r&&a`<${ke}
        title=${n("addresses.remove")}
        confirm=${n("addresses.remove")}
        danger
        onClose=${()=>i(null)}
        onConfirm=${async()=>{await nt(`/profile/addresses/${r.id}`),e.reload()}}
      >
        <${Mt} address=${r} />
      <//>`}`}var Oc=f(()=>{"use strict";S();L();Ve();A();ht();me();we();se();v();w();Se();O();Nt();Pn();fr()});var Ec={};re(Ec,{default:()=>Ac});function Ac(){return a`<${Ne} page="security"><${zu} /><${ju} /><//>`}function ju(){let[e,t]=g(!1),o=async()=>{await nt("/profile/sessions"),G(n("everywhere.done"),"success"),Y("/login"),await Ct()};return a`<section class="card stack" aria-labelledby="everywhere">
    <h2 id="everywhere">${n("everywhere.title")}</h2>
    <p class="muted">${n("everywhere.words")}</p>
    <div><${$} onClick=${()=>t(!0)}>${n("everywhere.leave")}<//></div>
    ${e&&a`<${ke}
        title=${n("everywhere.title")}
        confirm=${n("everywhere.leave")}
        onConfirm=${o}
        onClose=${()=>t(!1)}
      >
        <p>${n("everywhere.what")}</p>
      <//>`}
  </section>`}function zu(){let{form:e,set:t,busy:o,error:r,submit:i}=Ee({currentPassword:"",newPassword:""},async s=>{await Oe("/profile/password",s),G(n("password.changed"),"success"),Y("/login"),await Ct()});return a`<form class="card stack" onSubmit=${i} novalidate>
    <p class="muted">${n("security.words")}</p>
    ${r&&a`<${_} kind="error">${C(r)}<//>`}
    <${R}
      label=${n("security.current")}
      type="password"
      autocomplete="current-password"
      value=${e.currentPassword}
      onInput=${t("currentPassword")}
      error=${pe(r,"currentPassword")}
    />
    <${R}
      label=${n("password.new")}
      type="password"
      autocomplete="new-password"
      value=${e.newPassword}
      onInput=${t("newPassword")}
      error=${pe(r,"newPassword")}
    />
    <div>
      <${$} kind="primary" type="submit" busy=${o} disabled=${!e.currentPassword||!e.newPassword}
        >${n("password.change")}<//
      >
    </div>
  </form>`}var Mc=f(()=>{"use strict";S();be();A();ht();Ce();te();v();w();ee();H();O();Nt();At()});function Nc(){let[e,t]=g(!1),o=async i=>{t(!0);try{await i()}catch(s){if(!(s instanceof k)&&!(s instanceof DOMException))throw s;G(s instanceof k?C(s):n("push.failed"),"error")}finally{t(!1)}};x(()=>{o(ns)},[]);let r=ze.value;return r==="off-server"?null:a`<section class="card stack" aria-labelledby="push-title" data-testid="push" data-state=${r}>
    <h2 id="push-title">${n("push.title")}</h2>
    <p class="muted">${n("push.words")}</p>
    ${r==="unknown"?e&&a`<${T} height="2.5rem" />`:r==="unsupported"||r==="denied"?a`<p>${n(`push.${r}`)}</p>`:a`<div class="row">
              <${$} busy=${e} onClick=${()=>o(r==="on"?ss:as)}
                >${n(r==="on"?"push.off":"push.on")}<//
              >
            </div>`}
  </section>`}var Rc=f(()=>{"use strict";S();be();L();A();se();v();w();ee();hn()});var Bc={};re(Bc,{default:()=>Lc});function Lc(){return a`<${Ne} page="channels"
    ><div class="stack"><${Wu} /><${Nc} /></div
  ><//>`}function Wu(){let e=V(o=>N("/notifications/preferences",{signal:o}),[]);if(e.error)return a`<${W} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return a`<${T} height="3rem" count=${2} />`;let t=async o=>{try{e.set(await Oe("/notifications/preferences",o)),G(n("saved"),"success")}catch(r){if(!(r instanceof k))throw r;e.set({...e.data}),G(C(r),"error")}};return a`<div class="card stack">
    <p class="muted">${n("channels.words")}</p>
    ${["email","sms"].map(o=>a`<${Jt}
          key=${o}
          label=${n(`channels.${o}`)}
          checked=${e.data[o]}
          onChange=${r=>t({...e.data,[o]:r})}
        />`)}
  </div>`}var Dc=f(()=>{"use strict";be();L();sr();we();se();v();w();ee();Se();O();Rc();Nt()});var Fc={};re(Fc,{default:()=>Uc});function Uc(){return a`<${Ne} page="data"><${Yu} /><//>`}function Yu(){let[e,t]=g(!1),[o,r]=g(""),[i,s]=g(!1),c=async()=>{s(!0);try{Hu(JSON.stringify(await N("/profile/export"),null,2),"mall-account.json")}catch(u){if(!(u instanceof k))throw u;G(C(u),"error")}s(!1)},l=async()=>{await rt("DELETE","/profile",{body:{password:o}}),Y("/"),await Ct(),G(n("data.deleted"),"success")};return a`<section class="card stack">
      <h2>${n("data.export")}</h2>
      <p class="muted">${n("data.export.words")}</p>
      <div><${$} busy=${i} onClick=${c}>${n("data.download")}<//></div>
    </section>
    <section class="card stack">
      <h2>${n("data.delete")}</h2>
      <p class="muted">${n("data.delete.words")}</p>
      <div><${$} kind="danger" onClick=${()=>t(!0)}>${n("data.delete")}<//></div>
    </section>
    ${e&&a`<${ke}
        title=${n("data.delete")}
        confirm=${n("data.delete.confirm")}
        danger
        canConfirm=${o!==""}
        onConfirm=${l}
        onClose=${()=>t(!1)}
      >
        <p>${n("data.delete.what")}</p>
        <${R} label=${n("login.password")} type="password" autocomplete="current-password" value=${o} onInput=${r} />
      <//>`}`}function Hu(e,t){let o=URL.createObjectURL(new Blob([e],{type:"application/json"}));Object.assign(document.createElement("a"),{href:o,download:t}).click(),URL.revokeObjectURL(o)}var qc=f(()=>{"use strict";S();be();L();A();ht();Ce();v();w();ee();H();O();Nt()});var zc={};re(zc,{default:()=>jc});function jc(){return D(n("notifications.title"),n("brand")),a`<div class="stack">
    <h1>${n("notifications.title")}</h1>
    <${Me} heading="h2"><${Ku} /><//>
  </div>`}function Ku(){let[e,t]=g(null),[o,r]=g({});Ht(!0);let i=async(s,c)=>{r({busy:!0});try{let l=await N(`/notifications/history${De({pageSize:50,continuationToken:s})}`,{signal:c}),u=l.items.filter(p=>p.channel==="push");t(p=>({items:s?[...p?.items??[],...u]:u,token:l.continuationToken})),r({})}catch(l){c.aborted||r({error:l})}};return x(()=>{let s=new AbortController;return it.value=0,i(null,s.signal),()=>s.abort()},[je.value?.id]),o.error&&!e?a`<${W} error=${o.error} onRetry=${()=>i(null,new AbortController().signal)} />`:e?e.items.length===0&&!e.token?a`<${B} icon="bell" title=${n("notifications.none")}>${n("notifications.none.hint")}<//>`:a`<ul class="stack">
      ${e.items.map(s=>a`<li key=${s.id} class="card stack notification">
            <div class="row spread">
              <h2>${s.subject}</h2>
              <time class="small muted" datetime=${s.createdAt}>${Ue(s.createdAt)}</time>
            </div>
            <p>${s.body}</p>
          </li>`)}
    </ul>
    <${Vt} token=${e.token} isLoading=${o.busy} onMore=${()=>i(e.token,new AbortController().signal)} />`:a`<${T} height="4rem" count=${4} />`}var Wc=f(()=>{"use strict";S();L();me();we();ar();se();K();v();w();H();O();Et();Tt()});var Hc={};re(Hc,{default:()=>Yc});function Yc(){return D(n("problem.not-found"),n("brand")),a`<${B}
    heading="h1"
    icon="search"
    title=${n("problem.not-found")}
    action=${a`<${$} kind="primary" href="/">${n("nav.home")}<//>`}
  />`}var Kc=f(()=>{"use strict";A();me();v();w();H()});to();v();w();var ka={loading:"Loading","dialog.close":"Close","dialog.cancel":"Cancel","pager.more":"Show more","error.title":"That did not work","error.retry":"Try again","field.optional":"(optional)","settings.language":"Language","settings.theme":"Appearance","settings.theme.auto":"As the system","settings.theme.light":"Light","settings.theme.dark":"Dark","skip.content":"Skip to the content","login.title":"Log in","login.name":"Email or mobile number","login.password":"Password","login.submit":"Log in","login.ended":"Your session has ended. Please log in again.","login.missing":"Please fill this in.","order.status.pending":"Being prepared","order.status.awaitingPayment":"To be paid","order.status.paid":"Paid","order.status.shipped":"Shipped","order.status.completed":"Completed","order.status.rejected":"Not possible","order.status.cancelled":"Cancelled","order.status.refunding":"Being refunded","order.status.refunded":"Refunded","sale.state.scheduled":"Coming soon","sale.state.open":"Open","sale.state.paused":"Paused","sale.state.soldOut":"Sold out","sale.state.closing":"Closing","sale.state.closed":"Over","sale.state.rebuilding":"Back in a moment","problem.other":"The shop could not do that. Please try again later.","problem.field":"Please check this.","problem.no-answer":"The shop does not answer. Check your connection and try again.","problem.try-again":"The shop is busy. Please try again in a moment.","problem.internal-error":"Something went wrong on our side. It was noted; please try again later.","problem.rate-limited":"That was too often. Please wait a moment.","problem.too-many-attempts":"Too many attempts. Please wait some minutes.","problem.too-many-requests":"Too many requests. Please wait some minutes.","problem.too-many-codes":"Too many codes were sent. Please try again tomorrow.","problem.invalid-request":"Something is missing or wrong. Please check what is marked.","problem.invalid-credentials":"The name or the password is wrong.","problem.unauthenticated":"Please log in.","problem.forbidden":"Only administrators may do this.","problem.user-exists":"There is an account with this name already.","problem.insufficient-stock":"There are not that many left.","problem.product-not-found":"This product is not sold any more.","problem.order-not-found":"There is no such order.","problem.refund-exceeds-payment":"There is not that much left to give back.","problem.refund-too-late":"The time to ask for money back is over. Please write to us.","problem.order-status":"The order has moved on; that is not possible any more.","problem.order-already-paid":"The order is paid already.","problem.order-not-payable":"The order is paid already, or it is over.","problem.order-empty":"There is nothing to order.","problem.idempotency-key-reused":"The order has changed since. Please look at it again.","problem.too-many-payment-attempts":"That was the last attempt to pay this order.","problem.provider-off":"This way to pay is not available.","problem.provider-refuses":"The payment provider does not take this payment. Please pay in another way.","problem.currency-not-taken":"The payment provider does not take this currency. Please pay in another way.","problem.payment-not-found":"There is no such payment.","problem.cart-full":"The cart is full: it holds 100 different products.","problem.cart-merged":"The cart was taken into your account.","problem.sale-not-found":"There is no such sale.","problem.sold-out":"Everything is taken at the moment.","problem.sale-not-open":"The sale has not opened yet.","problem.sale-paused":"The sale is paused.","problem.sale-closed":"The sale is over.","problem.challenge-needed":"Your device has to do a little work first. Please try again.","problem.sale-rebuilding":"The sale is being checked. It goes on in a moment; nothing is lost.","problem.buyer-limit":"You have as many as one person may buy.","problem.not-sold-out":"There are units again. Try to get one.","problem.has-ticket":"You have a ticket in this sale already.","problem.not-waiting":"You are not on the waiting list.","problem.already-verified":"It is verified already.","problem.too-many-addresses":"The address book is full.","problem.address-not-found":"There is no such address.","problem.not-found":"There is nothing at this address.","problem.coupon-not-found":"There is no such coupon.","problem.coupon-exhausted":"These coupons are all gone.","problem.coupon-stopped":"This coupon is not given out any more.","problem.coupon-not-open":"This coupon cannot be claimed yet.","problem.coupon-limit":"You have as many of these coupons as one person may have.","problem.coupon-expired":"This coupon has expired.","problem.coupon-used":"This coupon is used, or kept for an order that waits for its payment.","problem.coupon-not-applicable":"This coupon does not apply to this order.","problem.account-too-new":"Your account is too new for coupons. Please try again a little later.","coupon.off":"{value} off","coupon.minimum":"from {amount} on","coupon.cap":"at most {amount}","coupon.category":"only {category}","coupon.until":"until {date}","coupon.state.scheduled":"Not open yet","coupon.state.open":"Open","coupon.state.exhausted":"All gone","coupon.state.stopped":"Stopped","coupon.state.ended":"Ended"};var xa={loading:"\u6B63\u5728\u52A0\u8F7D","dialog.close":"\u5173\u95ED","dialog.cancel":"\u53D6\u6D88","pager.more":"\u663E\u793A\u66F4\u591A","error.title":"\u6CA1\u6709\u6210\u529F","error.retry":"\u91CD\u8BD5","field.optional":"\uFF08\u9009\u586B\uFF09","settings.language":"\u8BED\u8A00","settings.theme":"\u5916\u89C2","settings.theme.auto":"\u8DDF\u968F\u7CFB\u7EDF","settings.theme.light":"\u6D45\u8272","settings.theme.dark":"\u6DF1\u8272","skip.content":"\u8DF3\u5230\u6B63\u6587","login.title":"\u767B\u5F55","login.name":"\u90AE\u7BB1\u6216\u624B\u673A\u53F7","login.password":"\u5BC6\u7801","login.submit":"\u767B\u5F55","login.ended":"\u767B\u5F55\u5DF2\u5931\u6548\uFF0C\u8BF7\u91CD\u65B0\u767B\u5F55\u3002","login.missing":"\u8BF7\u586B\u5199\u6B64\u9879\u3002","order.status.pending":"\u6B63\u5728\u51C6\u5907","order.status.awaitingPayment":"\u5F85\u4ED8\u6B3E","order.status.paid":"\u5DF2\u4ED8\u6B3E","order.status.shipped":"\u5DF2\u53D1\u8D27","order.status.completed":"\u5DF2\u5B8C\u6210","order.status.rejected":"\u65E0\u6CD5\u4F9B\u8D27","order.status.cancelled":"\u5DF2\u53D6\u6D88","order.status.refunding":"\u9000\u6B3E\u4E2D","order.status.refunded":"\u5DF2\u9000\u6B3E","sale.state.scheduled":"\u5373\u5C06\u5F00\u62A2","sale.state.open":"\u62A2\u8D2D\u4E2D","sale.state.paused":"\u5DF2\u6682\u505C","sale.state.soldOut":"\u5DF2\u62A2\u5B8C","sale.state.closing":"\u6536\u5C3E\u4E2D","sale.state.closed":"\u5DF2\u7ED3\u675F","sale.state.rebuilding":"\u9A6C\u4E0A\u6062\u590D","problem.other":"\u6682\u65F6\u65E0\u6CD5\u5B8C\u6210\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.field":"\u8BF7\u68C0\u67E5\u6B64\u9879\u3002","problem.no-answer":"\u5546\u57CE\u6CA1\u6709\u56DE\u5E94\u3002\u8BF7\u68C0\u67E5\u7F51\u7EDC\u540E\u91CD\u8BD5\u3002","problem.try-again":"\u5546\u57CE\u6B63\u5FD9\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.internal-error":"\u6211\u4EEC\u8FD9\u8FB9\u51FA\u4E86\u95EE\u9898\uFF0C\u5DF2\u7ECF\u8BB0\u5F55\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.rate-limited":"\u64CD\u4F5C\u592A\u9891\u7E41\uFF0C\u8BF7\u7A0D\u7B49\u7247\u523B\u3002","problem.too-many-attempts":"\u5C1D\u8BD5\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u51E0\u5206\u949F\u540E\u518D\u8BD5\u3002","problem.too-many-requests":"\u8BF7\u6C42\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u51E0\u5206\u949F\u540E\u518D\u8BD5\u3002","problem.too-many-codes":"\u9A8C\u8BC1\u7801\u53D1\u9001\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u660E\u5929\u518D\u8BD5\u3002","problem.invalid-request":"\u6709\u5185\u5BB9\u7F3A\u5931\u6216\u6709\u8BEF\uFF0C\u8BF7\u68C0\u67E5\u6807\u51FA\u7684\u9879\u76EE\u3002","problem.invalid-credentials":"\u8D26\u53F7\u6216\u5BC6\u7801\u4E0D\u6B63\u786E\u3002","problem.unauthenticated":"\u8BF7\u5148\u767B\u5F55\u3002","problem.forbidden":"\u53EA\u6709\u7BA1\u7406\u5458\u53EF\u4EE5\u8FD9\u6837\u505A\u3002","problem.user-exists":"\u8BE5\u8D26\u53F7\u5DF2\u7ECF\u6CE8\u518C\u3002","problem.insufficient-stock":"\u5E93\u5B58\u4E0D\u8DB3\u3002","problem.product-not-found":"\u8BE5\u5546\u54C1\u5DF2\u4E0B\u67B6\u3002","problem.order-not-found":"\u6CA1\u6709\u8FD9\u4E2A\u8BA2\u5355\u3002","problem.refund-exceeds-payment":"\u53EF\u9000\u6570\u91CF\u4E0D\u8DB3\u3002","problem.refund-too-late":"\u5DF2\u8D85\u8FC7\u53EF\u7533\u8BF7\u9000\u6B3E\u7684\u671F\u9650\uFF0C\u8BF7\u8054\u7CFB\u6211\u4EEC\u3002","problem.order-status":"\u8BA2\u5355\u72B6\u6001\u5DF2\u53D8\u5316\uFF0C\u65E0\u6CD5\u518D\u8FD9\u6837\u64CD\u4F5C\u3002","problem.order-already-paid":"\u8BA2\u5355\u5DF2\u4ED8\u6B3E\u3002","problem.order-not-payable":"\u8BA2\u5355\u5DF2\u4ED8\u6B3E\u6216\u5DF2\u7ED3\u675F\u3002","problem.order-empty":"\u6CA1\u6709\u53EF\u4E0B\u5355\u7684\u5546\u54C1\u3002","problem.idempotency-key-reused":"\u8BA2\u5355\u5185\u5BB9\u5DF2\u53D8\u5316\uFF0C\u8BF7\u91CD\u65B0\u786E\u8BA4\u3002","problem.too-many-payment-attempts":"\u8BE5\u8BA2\u5355\u7684\u652F\u4ED8\u6B21\u6570\u5DF2\u7528\u5B8C\u3002","problem.provider-off":"\u8BE5\u652F\u4ED8\u65B9\u5F0F\u4E0D\u53EF\u7528\u3002","problem.provider-refuses":"\u652F\u4ED8\u65B9\u4E0D\u63A5\u53D7\u6B64\u7B14\u4ED8\u6B3E\uFF0C\u8BF7\u9009\u62E9\u5176\u4ED6\u4ED8\u6B3E\u65B9\u5F0F\u3002","problem.currency-not-taken":"\u652F\u4ED8\u65B9\u4E0D\u63A5\u53D7\u6B64\u5E01\u79CD\uFF0C\u8BF7\u9009\u62E9\u5176\u4ED6\u4ED8\u6B3E\u65B9\u5F0F\u3002","problem.payment-not-found":"\u6CA1\u6709\u8FD9\u7B14\u652F\u4ED8\u3002","problem.cart-full":"\u8D2D\u7269\u8F66\u5DF2\u6EE1\uFF0C\u6700\u591A 100 \u79CD\u5546\u54C1\u3002","problem.cart-merged":"\u8D2D\u7269\u8F66\u5DF2\u5E76\u5165\u60A8\u7684\u8D26\u53F7\u3002","problem.sale-not-found":"\u6CA1\u6709\u8FD9\u573A\u62A2\u8D2D\u3002","problem.sold-out":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86\u3002","problem.sale-not-open":"\u62A2\u8D2D\u5C1A\u672A\u5F00\u59CB\u3002","problem.sale-paused":"\u62A2\u8D2D\u5DF2\u6682\u505C\u3002","problem.sale-closed":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\u3002","problem.challenge-needed":"\u60A8\u7684\u8BBE\u5907\u9700\u8981\u5148\u5B8C\u6210\u4E00\u6B21\u9A8C\u8BC1\uFF0C\u8BF7\u91CD\u8BD5\u3002","problem.sale-rebuilding":"\u6B63\u5728\u6838\u5BF9\u62A2\u8D2D\u6570\u636E\uFF0C\u9A6C\u4E0A\u6062\u590D\uFF0C\u4EC0\u4E48\u90FD\u4E0D\u4F1A\u4E22\u3002","problem.buyer-limit":"\u5DF2\u8FBE\u5230\u6BCF\u4EBA\u9650\u8D2D\u6570\u91CF\u3002","problem.not-sold-out":"\u53C8\u6709\u540D\u989D\u4E86\uFF0C\u5FEB\u8BD5\u8BD5\u3002","problem.has-ticket":"\u60A8\u5728\u672C\u573A\u5DF2\u6709\u540D\u989D\u3002","problem.not-waiting":"\u60A8\u4E0D\u5728\u5019\u8865\u540D\u5355\u4E2D\u3002","problem.already-verified":"\u5DF2\u7ECF\u9A8C\u8BC1\u8FC7\u4E86\u3002","problem.too-many-addresses":"\u5730\u5740\u7C3F\u5DF2\u6EE1\u3002","problem.address-not-found":"\u6CA1\u6709\u8FD9\u4E2A\u5730\u5740\u3002","problem.not-found":"\u8FD9\u91CC\u4EC0\u4E48\u90FD\u6CA1\u6709\u3002","problem.coupon-not-found":"\u6CA1\u6709\u8FD9\u5F20\u4F18\u60E0\u5238\u3002","problem.coupon-exhausted":"\u4F18\u60E0\u5238\u5DF2\u88AB\u9886\u5B8C\u3002","problem.coupon-stopped":"\u6B64\u4F18\u60E0\u5238\u5DF2\u505C\u6B62\u53D1\u653E\u3002","problem.coupon-not-open":"\u6B64\u4F18\u60E0\u5238\u5C1A\u672A\u5F00\u59CB\u9886\u53D6\u3002","problem.coupon-limit":"\u60A8\u9886\u53D6\u6B64\u4F18\u60E0\u5238\u7684\u6570\u91CF\u5DF2\u8FBE\u4E0A\u9650\u3002","problem.coupon-expired":"\u6B64\u4F18\u60E0\u5238\u5DF2\u8FC7\u671F\u3002","problem.coupon-used":"\u6B64\u4F18\u60E0\u5238\u5DF2\u4F7F\u7528\uFF0C\u6216\u6B63\u4E3A\u4E00\u7B14\u5F85\u4ED8\u6B3E\u7684\u8BA2\u5355\u4FDD\u7559\u3002","problem.coupon-not-applicable":"\u6B64\u4F18\u60E0\u5238\u4E0D\u9002\u7528\u4E8E\u8FD9\u7B14\u8BA2\u5355\u3002","problem.account-too-new":"\u60A8\u7684\u8D26\u53F7\u6CE8\u518C\u4E0D\u4E45\uFF0C\u8BF7\u7A0D\u540E\u518D\u9886\u53D6\u4F18\u60E0\u5238\u3002","coupon.off":"\u7ACB\u51CF {value}","coupon.minimum":"\u6EE1 {amount} \u53EF\u7528","coupon.cap":"\u6700\u591A\u51CF {amount}","coupon.category":"\u4EC5\u9650 {category}","coupon.until":"\u6709\u6548\u671F\u81F3 {date}","coupon.state.scheduled":"\u672A\u5F00\u59CB","coupon.state.open":"\u53EF\u9886\u53D6","coupon.state.exhausted":"\u5DF2\u9886\u5B8C","coupon.state.stopped":"\u5DF2\u505C\u6B62","coupon.state.ended":"\u5DF2\u7ED3\u675F"};H();Pe();xt();var Ea="mall.theme",Wo=q(he(Ea)??"auto");Wo.subscribe(e=>document.documentElement.dataset.theme=e);function Ma(e){Wo.value=e,le(Ea,e==="auto"?null:e)}ge();be();v();w();ge();function Na(){return a`<div class="visually-hidden" aria-live="assertive" aria-atomic="true" data-testid="spoken">${Qr.value}</div>
    <div class="toasts" role="status" aria-live="polite">
      ${Ft.value.map(e=>a`<div key=${e.id} class=${`toast toast-${e.kind}`}>
            <span>${e.text}</span>
            <button class="icon-button" type="button" onClick=${()=>Zr(e.id)} aria-label=${n("dialog.close")}>
              <${E} name="close" size=${16} />
            </button>
          </div>`)}
    </div>`}v();w();tt();H();v();w();function Ra(){return a`<div class="settings">
    <label>
      <span>${n("settings.language")}</span>
      <select value=${Q.value} onChange=${e=>ba(e.currentTarget.value)} data-testid="language">
        ${Object.entries(io).map(([e,t])=>a`<option key=${e} value=${e} lang=${e}>${t}</option>`)}
      </select>
    </label>
    <label>
      <span>${n("settings.theme")}</span>
      <select value=${Wo.value} onChange=${e=>Ma(e.currentTarget.value)} data-testid="theme">
        ${["auto","light","dark"].map(e=>a`<option key=${e} value=${e}>${n(`settings.theme.${e}`)}</option>`)}
      </select>
    </label>
  </div>`}v();w();function La(){return a`<footer class="footer">
    <div class="footer-inner">
      <a href="/coupons">${n("coupons.title")}</a>
      <p class="muted small">${n("footer.about")} <a href="/licences.txt" target="_blank">${n("footer.licences")}</a></p>
      <${Ra} />
    </div>
  </footer>`}S();ge();v();w();O();st();Tt();S();be();ge();v();w();H();O();var zl=150;function Qa(){let e=Xe(),[t,o]=g(""),[r,i]=g([]),[s,c]=g(-1),[l,u]=g(!1),p=de(!1),d=l&&r.length>0;x(()=>{if(c(-1),!l||t.trim()===""){i([]);return}let b=new AbortController,I=setTimeout(()=>{N(`/products/suggestions?q=${encodeURIComponent(t.trim())}`,{signal:b.signal,patience:2e3}).then(({items:M})=>{i(M),lo(n("search.suggestions",{count:M.length}))},()=>!b.signal.aborted&&i([]))},zl);return()=>{clearTimeout(I),b.abort()}},[t,l]);let h=b=>{u(!1),Y(b)},y=b=>{b.preventDefault();let I=t.trim();d&&s>=0?h(`/products/${encodeURIComponent(r[s].productId)}`):h(I?`/search?q=${encodeURIComponent(I)}`:"/search")},m=b=>{if(p.current||b.isComposing)return;let I={ArrowDown:1,ArrowUp:-1}[b.key];I?(b.preventDefault(),u(!0),d&&c((s+1+I+r.length+1)%(r.length+1)-1)):b.key==="Escape"&&d&&(b.preventDefault(),u(!1))};return a`<form class="header-search" role="search" onSubmit=${y}>
    <${E} name="search" />
    <input
      type="text"
      name="q"
      maxlength="100"
      enterkeyhint="search"
      autocomplete="off"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded=${d?"true":"false"}
      aria-controls=${`${e}-list`}
      aria-activedescendant=${d&&s>=0?`${e}-${s}`:void 0}
      placeholder=${n("search.placeholder")}
      aria-label=${n("search.label")}
      value=${t}
      onInput=${b=>{o(b.currentTarget.value),u(!0)}}
      onKeyDown=${m}
      onCompositionStart=${()=>p.current=!0}
      onCompositionEnd=${()=>p.current=!1}
      onBlur=${()=>u(!1)}
    />
    <ul class="suggestions" role="listbox" id=${`${e}-list`} aria-label=${n("search.suggested")} hidden=${!d}>
      ${r.map((b,I)=>a`<li
            key=${b.productId}
            id=${`${e}-${I}`}
            role="option"
            aria-selected=${I===s?"true":"false"}
            onMouseDown=${M=>M.preventDefault()}
            onClick=${()=>h(`/products/${encodeURIComponent(b.productId)}`)}
          >
            ${b.text}
          </li>`)}
    </ul>
  </form>`}function Za(){return x(()=>{Yt()},[X.value]),a`<header class="header">
    <div class="header-inner">
      <a class="brand" href="/"><img src="/icon.svg" width="32" height="32" alt="" /><span>${n("brand")}</span></a>
      <${Qa} />
      <nav class="header-nav" aria-label=${n("nav.mine")}>
        ${X.value?a`<a class="nav-link" href="/orders"><${E} name="box" /><span>${n("nav.orders")}</span></a>
                <a class="nav-link" href="/notifications">
                  <${E} name="bell" /><span>${n("nav.notifications")}</span>
                  ${it.value>0&&a`<b class="count" aria-label=${n("nav.unread",{count:it.value})}>${it.value}</b>`}
                </a>
                <a class="nav-link" href="/account"><${E} name="user" /><span>${n("nav.account")}</span></a>`:a`<a class="nav-link" href="/login"><${E} name="user" /><span>${n("login.title")}</span></a>`}
        <a class="nav-link" href="/cart">
          <${E} name="cart" /><span>${n("nav.cart")}</span>
          ${Jo.value>0&&a`<b class="count" aria-label=${n("nav.cart.count",{count:Jo.value})}>${Jo.value}</b>`}
        </a>
      </nav>
    </div>
  </header>`}function Xa(){return a`<a class="skip-link" href="#content">${n("skip.content")}</a>
    <div class=${`progress ${jo.value?"progress-on":""}`} aria-hidden="true"></div>
    <${Za} />
    ${!ue.value&&a`<p class="offline" role="status"><${E} name="offline" />${n("offline.banner")}</p>`}
    <main id="content" tabindex="-1" class="page"><${Aa} /></main>
    <${La} />
    <${Na} />`}var es={brand:"Mall","nav.mine":"Mine","nav.home":"To the start page","nav.orders":"My orders","nav.notifications":"News","nav.unread":{one:"{count} new",other:"{count} new"},"nav.account":"Account","nav.cart":"Cart","nav.cart.count":{one:"{count} item",other:"{count} items"},"footer.about":"A demo shop: nothing is sold, nothing is charged.","footer.licences":"Licences","offline.banner":"You are offline. You can look around; buying has to wait.","offline.age":"You are offline. This is what the shop showed {time}.","offline.noBuying":"You are offline. Buying is possible again when you are back.","offline.cart":"Your cart is not here","home.welcome":"Good things for every day","home.lead":"Tea, kitchen, books and more, and now and then a sale that is fair to everybody.","home.browse":"Look around","home.sales":"More sales","home.new":"New in the shop","home.all":"See everything","category.tea":"Tea","category.kitchen":"Kitchen","category.electronics":"Electronics","category.home":"Home","category.sports":"Sports","category.books":"Books","search.label":"Search the shop","search.placeholder":"Search for tea, books, \u2026","search.title":"Everything","search.for":"Results for \u201C{q}\u201D","search.filters":"Filters","search.results":"Products","search.category":"Category","search.category.all":"All categories","search.sort":"Sorted by","search.sort.relevance":"Best match","search.sort.newest":"Newest","search.sort.price":"Price, lowest first","search.sort.-price":"Price, highest first","search.sort.best-selling":"Best selling","search.minPrice":"Price from","search.maxPrice":"Price to","search.inStock":"Only what is in stock","search.prices":"Prices","search.price.band":"{low} to {high}","search.price.over":"{low} and more","search.counted":"{name} ({number})","search.suggested":"Suggestions","search.suggestions":{one:"{count} suggestion",other:"{count} suggestions"},"search.nothing":"Nothing was found","search.nothing.hint":"Try another word, or fewer filters.","search.clear":"Show everything","recommendations.personal":"Recommended for you","recommendations.together":"Often bought together","recommendations.popular":"Popular right now","product.add":"Add to cart","product.soldOut":"Sold out","product.none":"Sold out at the moment","product.few":{one:"Only {count} left",other:"Only {count} left"},"product.inStock":"In stock",quantity:"Quantity","quantity.of":"How many of {name}","quantity.less":"One less","quantity.more":"One more","cart.title":"Your cart","cart.added":"{name} is in your cart.","cart.go":"Go to the cart","cart.empty":"Your cart is empty","cart.empty.hint":"What you add is kept here, also before you log in.","cart.each":"{price} each","cart.changed":"Something has changed since you put it in. Please look at what is marked.","cart.warning.insufficient-stock":"There are fewer left than you want","cart.warning.price-changed":"The price has changed","cart.warning.unavailable":"Not sold any more; it is not part of the order","cart.remove":"Take {name} out of the cart","cart.summary":"Sum","cart.total":"Total","cart.checkout":"Go to checkout","cart.note":"Shipping is included.","cart.note.login":"You log in next. Your cart comes along.","login.needed":"Please log in to see this","login.register":"Create an account","login.forgotten":"Forgot your password?","register.title":"Create an account","register.password":{other:"At least {count} characters; a sentence is fine."},"register.short":{other:"At least {count} characters, please."},"register.displayName":"What shall we call you?","register.submit":"Create account","register.login":"I have an account already","password.title":"Forgotten password","password.lead":"We send you a code with which you choose a new one.","password.sent":"If there is such an account, a code is on its way. Type it in here.","password.send":"Send the code","password.code":"Code","password.new":"New password","password.change":"Change the password","password.changed":"Your password is changed. Please log in with it.","checkout.title":"Checkout","checkout.address":"Where shall it go?","checkout.address.missing":"Please choose or add an address.","checkout.summary":"Your order","checkout.place":"Place the order","checkout.note":"You pay on the next page. Your order is placed once, even if the connection breaks.","checkout.again":"The shop has not answered yet. We ask again; your order is placed once only.","checkout.changed":"Your cart has changed. Please look at it once more, then place the order.","checkout.coupon":"Coupon","checkout.coupon.none":"No coupon","checkout.coupon.more":"Get coupons","order.discount":"Discount","coupons.title":"Coupons","coupons.mine":"My coupons","coupons.none":"There are no coupons at the moment.","coupons.none.hint":"Do you have a code? Enter it below.","coupons.claim":"Get it","coupons.claim.of":"Get the coupon {name}","coupons.claimed":"The coupon is yours.","coupons.left":"{left} left","coupons.byCode":"A coupon by code","coupons.code":"Code","wallet.none":"You have no coupons.","wallet.none.hint":"Get one, and choose it at the checkout.","wallet.order":"The order","wallet.more":"Get coupons","claim.available":"Available","claim.reserved":"Kept for an order","claim.used":"Used","claim.expired":"Expired","address.recipient":"Recipient","address.mobile":"Mobile number","address.line1":"Street and number","address.line2":"Building, floor","address.city":"City","address.region":"Province","address.postalCode":"Postal code","address.country":"Country","address.isDefault":"Use it first from now on","address.add":"Add an address","address.use":"Use this address","orders.title":"My orders","orders.filter":"Which orders","orders.all":"All","orders.none":"No orders here","orders.none.hint":"What you buy shows up here.","orders.none.status":"There are none in this state.","orders.items":{one:"{name} and {more} more",other:"{name} and {more} more"},"order.title":"Order","order.placed":"Placed {time} \xB7 {id}","order.lines":"What you ordered","order.line":"{name} \xD7 {count}","order.each":"{price} \xD7 {count}","order.timeline":"How it goes","order.step.pending":"Order placed","order.step.awaitingPayment":"Kept for you until it is paid","order.step.paid":"Paid","order.step.shipped":"On its way","order.step.completed":"Received","order.step.rejected":"It could not be fulfilled","order.step.cancelled":"Cancelled","order.step.refunding":"Refund asked for","order.step.refunded":"Money given back","order.reason.unpaid":"It was not paid in time.","order.reason.cancelled-by-shopper":"You cancelled it.","order.reason.insufficient-stock":"There was not enough left.","order.reason.product-unavailable":"A product is not sold any more.","order.reason.no-units":"There were no units left for it. Nothing is kept from you: what was paid goes back.","order.reason.other":"It was ended by the shop.","order.uncharged":"Nothing was charged.","order.shipment":"{carrier}, {number}","order.address":"Delivery address","order.address.missing":"No address yet. Add one, so that it can be sent.","order.address.change":"Change the address","order.address.set":"Add an address","order.address.save":"Send it there","order.cancel":"Cancel the order","order.cancel.what":"The order over {total} is cancelled, and what was kept for you is sold to others. Nothing is charged.","order.refund":"Give it back","order.refund.what":"{total} goes back to you the way it was paid, and the order is not sent.","refunds.title":"Money back","refunds.ask":"Give single units back","refunds.confirm":"Ask for the money","refunds.what":"Choose how many you do not want. The money goes back to you the way it was paid; the rest is sent.","refunds.whatReceived":"Choose how many you want money back for. It goes back to you the way it was paid.","refunds.reason":"Why?","refunds.total":"Given back","refund.units":"{name} \xD7 {count}","refund.back":"{count} given back","refund.status.requested":"Asked for","refund.status.processing":"On its way","refund.status.succeeded":"Given back","refund.status.failed":"Takes longer","order.receive":"I have received it","order.receive.what":"The order over {total} is completed. Please confirm only when the parcel is in your hands.","pay.title":"Payment","pay.preparing":"Your order is being prepared. This takes a moment.","pay.toPay":"To pay","pay.keptFor":"Kept for you for","pay.now":"Pay now","pay.again":"Try to pay again","pay.declined":"The payment was declined. Nothing was charged; you can try again.","pay.pending":"A payment was begun. The provider has not told us yet how it went.","pay.paid":"Paid. Thank you! We pack it now.","pay.refundDue":"A payment came too late or twice. The money goes back to you.","pay.refunded":"A payment came too late or twice. The money went back to you.","pay.way":"How do you want to pay?","pay.way.simulated":"Simulated payment","pay.way.wechat.native":"WeChat Pay: scan a code","pay.way.wechat.h5":"WeChat Pay: in the browser of a phone","pay.way.wechat.jsapi":"WeChat Pay: inside WeChat","pay.app.wechat":"WeChat","pay.onlyInside":"This way to pay works only inside WeChat. Please choose another one.","pay.scan":"Open {app} on your phone, choose \u201CScan\u201D there, and scan this code.","pay.code":"QR code that holds the link to pay","pay.noCode":"The code cannot be drawn at the moment. Please use the link.","pay.link":"The link in the code","pay.copy":"Copy the link","pay.copied":"The link is copied.","pay.notCopied":"The browser does not let us copy. The link is selected; please copy it yourself.","pay.leave":"You pay outside of the shop. Come back to this page afterwards.","pay.goOn":"Go on to {app}","pay.waiting":"When the payment has arrived, this page goes on by itself.","pay.simulated":"Simulated payment provider","pay.amount":"Pay {total}","pay.late":"The time to pay is over. A payment that arrives now comes too late and goes back.","pay.confirm":"Pay","pay.decline":"Let it be declined","pay.twice":"Pay twice","pay.back":"Back to the order","pay.explain":"This page plays the part of a bank. Whatever it says, the shop believes only the provider's signed message.","sale.flash":"Flash sale","sale.usual":"Usually","sale.saved":"{share} off","sale.units":{one:"{count} unit in all",other:"{count} units in all"},"sale.left":{one:"{count} of {stock} left",other:"{count} of {stock} left"},"sale.left.unknown":"How many are left is not known at the moment. You can ask for one all the same.","sale.noWord":"The shop gives no word about this sale at the moment. What you see may be old; we ask again by ourselves.","sale.look":"Look at it","sale.toSale":"Go to the sale","sale.startsIn":"Begins in","sale.endsIn":"Ends in","sale.rules":{one:"{count} per person. From {from} to {to}. First come, first served.",other:"Up to {count} per person. From {from} to {to}. First come, first served."},"sale.login":"Log in to take part","sale.login.hint":"Log in before it begins, so that you lose no time.","sale.enter":"Get it now","sale.enter.hint":"You pay afterwards. What you get is kept for you while you pay.","sale.notYet":"Not open yet","sale.notYet.hint":"The button comes alive by itself. There is no need to reload.","sale.asking":"Asking the shop \u2026","sale.asking.hint":"One moment. Your place is not lost.","sale.asking.again":"The shop is very busy. We ask again by ourselves; if you have won already, you get that same ticket.","sale.released":"The ticket that you had has lapsed. You may try again.","sale.words.paused":"The shop has paused the sale for a moment. Nobody gets anything while it is paused; stay here, it goes on by itself.","sale.words.rebuilding":"The sale is being checked. Nobody loses what he has won; it goes on in a moment.","sale.words.soldOut":"Everything is taken at the moment.","sale.words.closing":"The sale is over. The last payments are coming in.","sale.words.closed":"The sale is over.","ticket.held":"You have got it!","ticket.held.words":{one:"{count} unit is kept for you. You were number {position} in line.",other:"{count} units are kept for you. You were number {position} in line."},"ticket.sold":"It is yours","ticket.sold.words":{one:"{count} unit is paid. You were number {position} in line.",other:"{count} units are paid. You were number {position} in line."},"ticket.pay":"Pay now","ticket.order":"See the order","waiting.title":"Everything is taken at the moment","waiting.words":"Not everybody pays. Stand in line, and what comes back is offered to you; you are told at once.","waiting.join":"Stand in line","waiting.in":{other:"You are number {position} in line"},"waiting.in.words":"When a unit comes back and it is your turn, it is kept for you for a short time. We tell you here, and by mail if you want.","waiting.leave":"Leave the line","countdown.left":{one:"{label} {count} second",other:"{label} {count} seconds"},"countdown.over":"{label}: now","countdown.days":{one:"{count} day",other:"{count} days"},"notifications.title":"News","notifications.none":"No news yet","notifications.none.hint":"We tell you here how your orders go.","account.profile":"Profile","account.coupons":"Coupons","account.addresses":"Addresses","account.security":"Security","account.channels":"Messages","account.data":"My data","account.logout":"Log out","profile.language":"Language of mails and messages","profile.names":"How you log in","profile.verified":"Verified","profile.verify":"Verify","profile.verify.sent":"A code is on its way. Type it in here.","profile.verify.confirm":"Confirm","addresses.none":"No addresses yet","addresses.none.hint":"Add one now, or at the checkout.","addresses.default":"First choice","addresses.edit":"Edit","addresses.edit.of":"Edit the address of {name}","addresses.remove":"Remove","addresses.remove.of":"Remove the address of {name}","security.words":"A new password ends all your sessions, this one as well.","security.current":"Current password","everywhere.title":"Log out everywhere","everywhere.words":"You lost a device, or forgot to log out somewhere? This ends every session of your account.","everywhere.what":"All devices are logged out, this one as well. What is open there ends within 15 minutes.","everywhere.leave":"Log out everywhere","everywhere.done":"You are logged out everywhere.","channels.words":"How we may write to you about your orders. In the shop you are always told.","channels.email":"By mail","channels.sms":"By text message","push.title":"In this browser","push.words":"A payment arrived, a parcel left, or it is your turn on a waiting list: this browser tells you, also while the shop is closed in it. A log-out ends that.","push.on":"Notify me in this browser","push.off":"Do not notify me here any more","push.denied":"Your browser does not let this shop notify you. You can allow it in the settings of the browser for this page; then come back.","push.unsupported":"This browser cannot be notified. On an iPhone or iPad, add the shop to the home screen first.","push.failed":"The browser could not reach its push service. Please try again later.","data.export":"A copy of your data","data.export.words":"All that the shop keeps about your account, as a file.","data.download":"Download","data.delete":"Delete the account","data.delete.words":"Your name, addresses and sessions go for good. Orders stay, because accounts have to be kept.","data.delete.what":"This cannot be undone. Please confirm with your password.","data.delete.confirm":"Delete for good","data.deleted":"Your account is deleted.",save:"Save",saved:"Saved."};var ts={brand:"\u5546\u57CE","nav.mine":"\u6211\u7684","nav.home":"\u56DE\u9996\u9875","nav.orders":"\u6211\u7684\u8BA2\u5355","nav.notifications":"\u6D88\u606F","nav.unread":{other:"{count} \u6761\u65B0\u6D88\u606F"},"nav.account":"\u8D26\u6237","nav.cart":"\u8D2D\u7269\u8F66","nav.cart.count":{other:"{count} \u4EF6\u5546\u54C1"},"footer.about":"\u6F14\u793A\u5546\u57CE\uFF1A\u4E0D\u771F\u6B63\u51FA\u552E\uFF0C\u4E5F\u4E0D\u6536\u8D39\u3002","footer.licences":"\u8BB8\u53EF\u8BC1","offline.banner":"\u60A8\u5DF2\u79BB\u7EBF\u3002\u53EF\u4EE5\u7EE7\u7EED\u6D4F\u89C8\uFF0C\u8D2D\u4E70\u8BF7\u7B49\u6062\u590D\u8FDE\u63A5\u3002","offline.age":"\u60A8\u5DF2\u79BB\u7EBF\u3002\u8FD9\u662F{time}\u770B\u5230\u7684\u5185\u5BB9\u3002","offline.noBuying":"\u60A8\u5DF2\u79BB\u7EBF\uFF0C\u6062\u590D\u8FDE\u63A5\u540E\u5373\u53EF\u8D2D\u4E70\u3002","offline.cart":"\u8D2D\u7269\u8F66\u4E0D\u5728\u672C\u673A","home.welcome":"\u597D\u7269\u65E5\u5E38","home.lead":"\u8336\u3001\u53A8\u5177\u3001\u4E66\u7C4D\uFF0C\u8FD8\u6709\u4EBA\u4EBA\u516C\u5E73\u7684\u9650\u65F6\u62A2\u8D2D\u3002","home.browse":"\u968F\u4FBF\u770B\u770B","home.sales":"\u66F4\u591A\u62A2\u8D2D","home.new":"\u65B0\u54C1\u4E0A\u67B6","home.all":"\u67E5\u770B\u5168\u90E8","category.tea":"\u8336\u53F6","category.kitchen":"\u53A8\u623F","category.electronics":"\u6570\u7801","category.home":"\u5BB6\u5C45","category.sports":"\u8FD0\u52A8","category.books":"\u56FE\u4E66","search.label":"\u641C\u7D22\u5546\u57CE","search.placeholder":"\u641C\u7D22\u8336\u53F6\u3001\u56FE\u4E66\u2026\u2026","search.title":"\u5168\u90E8\u5546\u54C1","search.for":"\u201C{q}\u201D\u7684\u641C\u7D22\u7ED3\u679C","search.filters":"\u7B5B\u9009","search.results":"\u5546\u54C1","search.category":"\u5206\u7C7B","search.category.all":"\u5168\u90E8\u5206\u7C7B","search.sort":"\u6392\u5E8F","search.sort.relevance":"\u6700\u76F8\u5173","search.sort.newest":"\u6700\u65B0\u4E0A\u67B6","search.sort.price":"\u4EF7\u683C\u4ECE\u4F4E\u5230\u9AD8","search.sort.-price":"\u4EF7\u683C\u4ECE\u9AD8\u5230\u4F4E","search.sort.best-selling":"\u9500\u91CF\u4F18\u5148","search.minPrice":"\u6700\u4F4E\u4EF7","search.maxPrice":"\u6700\u9AD8\u4EF7","search.inStock":"\u53EA\u770B\u6709\u8D27","search.prices":"\u4EF7\u683C\u533A\u95F4","search.price.band":"{low} \u81F3 {high}","search.price.over":"{low} \u4EE5\u4E0A","search.counted":"{name}\uFF08{number}\uFF09","search.suggested":"\u641C\u7D22\u5EFA\u8BAE","search.suggestions":{other:"{count} \u6761\u5EFA\u8BAE"},"search.nothing":"\u6CA1\u6709\u627E\u5230\u5546\u54C1","search.nothing.hint":"\u6362\u4E2A\u8BCD\uFF0C\u6216\u51CF\u5C11\u7B5B\u9009\u6761\u4EF6\u3002","search.clear":"\u67E5\u770B\u5168\u90E8","recommendations.personal":"\u4E3A\u4F60\u63A8\u8350","recommendations.together":"\u7ECF\u5E38\u4E00\u8D77\u8D2D\u4E70","recommendations.popular":"\u5927\u5BB6\u90FD\u5728\u4E70","product.add":"\u52A0\u5165\u8D2D\u7269\u8F66","product.soldOut":"\u5DF2\u552E\u7F44","product.none":"\u6682\u65F6\u552E\u7F44","product.few":{other:"\u4EC5\u5269 {count} \u4EF6"},"product.inStock":"\u6709\u8D27",quantity:"\u6570\u91CF","quantity.of":"{name} \u7684\u6570\u91CF","quantity.less":"\u51CF\u4E00\u4EF6","quantity.more":"\u52A0\u4E00\u4EF6","cart.title":"\u8D2D\u7269\u8F66","cart.added":"{name} \u5DF2\u52A0\u5165\u8D2D\u7269\u8F66\u3002","cart.go":"\u53BB\u8D2D\u7269\u8F66","cart.empty":"\u8D2D\u7269\u8F66\u662F\u7A7A\u7684","cart.empty.hint":"\u52A0\u5165\u7684\u5546\u54C1\u4F1A\u4FDD\u7559\u5728\u8FD9\u91CC\uFF0C\u767B\u5F55\u524D\u4E5F\u4E00\u6837\u3002","cart.each":"\u5355\u4EF7 {price}","cart.changed":"\u6709\u4E9B\u5546\u54C1\u52A0\u5165\u540E\u53D1\u751F\u4E86\u53D8\u5316\uFF0C\u8BF7\u67E5\u770B\u6807\u51FA\u7684\u9879\u76EE\u3002","cart.warning.insufficient-stock":"\u5E93\u5B58\u5C11\u4E8E\u60A8\u8981\u7684\u6570\u91CF","cart.warning.price-changed":"\u4EF7\u683C\u6709\u53D8\u52A8","cart.warning.unavailable":"\u5DF2\u4E0B\u67B6\uFF0C\u4E0D\u8BA1\u5165\u8BA2\u5355","cart.remove":"\u628A {name} \u79FB\u51FA\u8D2D\u7269\u8F66","cart.summary":"\u5408\u8BA1","cart.total":"\u603B\u8BA1","cart.checkout":"\u53BB\u7ED3\u7B97","cart.note":"\u5DF2\u5305\u90AE\u3002","cart.note.login":"\u4E0B\u4E00\u6B65\u767B\u5F55\uFF0C\u8D2D\u7269\u8F66\u4F1A\u4E00\u8D77\u5E26\u8FC7\u53BB\u3002","login.needed":"\u8BF7\u767B\u5F55\u540E\u67E5\u770B","login.register":"\u6CE8\u518C\u8D26\u53F7","login.forgotten":"\u5FD8\u8BB0\u5BC6\u7801\uFF1F","register.title":"\u6CE8\u518C\u8D26\u53F7","register.password":{other:"\u81F3\u5C11 {count} \u4E2A\u5B57\u7B26\uFF0C\u4E00\u53E5\u8BDD\u4E5F\u53EF\u4EE5\u3002"},"register.short":{other:"\u81F3\u5C11\u9700\u8981 {count} \u4E2A\u5B57\u7B26\u3002"},"register.displayName":"\u600E\u4E48\u79F0\u547C\u60A8\uFF1F","register.submit":"\u6CE8\u518C","register.login":"\u6211\u5DF2\u6709\u8D26\u53F7","password.title":"\u5FD8\u8BB0\u5BC6\u7801","password.lead":"\u6211\u4EEC\u4F1A\u53D1\u9001\u9A8C\u8BC1\u7801\uFF0C\u7528\u5B83\u8BBE\u7F6E\u65B0\u5BC6\u7801\u3002","password.sent":"\u5982\u679C\u8D26\u53F7\u5B58\u5728\uFF0C\u9A8C\u8BC1\u7801\u5DF2\u7ECF\u53D1\u51FA\uFF0C\u8BF7\u5728\u6B64\u8F93\u5165\u3002","password.send":"\u53D1\u9001\u9A8C\u8BC1\u7801","password.code":"\u9A8C\u8BC1\u7801","password.new":"\u65B0\u5BC6\u7801","password.change":"\u4FEE\u6539\u5BC6\u7801","password.changed":"\u5BC6\u7801\u5DF2\u4FEE\u6539\uFF0C\u8BF7\u7528\u65B0\u5BC6\u7801\u767B\u5F55\u3002","checkout.title":"\u7ED3\u7B97","checkout.address":"\u9001\u5230\u54EA\u91CC\uFF1F","checkout.address.missing":"\u8BF7\u9009\u62E9\u6216\u6DFB\u52A0\u5730\u5740\u3002","checkout.summary":"\u60A8\u7684\u8BA2\u5355","checkout.place":"\u63D0\u4EA4\u8BA2\u5355","checkout.note":"\u4E0B\u4E00\u9875\u4ED8\u6B3E\u3002\u5373\u4F7F\u7F51\u7EDC\u4E2D\u65AD\uFF0C\u8BA2\u5355\u4E5F\u53EA\u4F1A\u63D0\u4EA4\u4E00\u6B21\u3002","checkout.again":"\u5546\u57CE\u8FD8\u6CA1\u6709\u56DE\u5E94\uFF0C\u6211\u4EEC\u4F1A\u518D\u95EE\uFF1B\u8BA2\u5355\u53EA\u4F1A\u63D0\u4EA4\u4E00\u6B21\u3002","checkout.changed":"\u8D2D\u7269\u8F66\u6709\u53D8\u5316\uFF0C\u8BF7\u518D\u770B\u4E00\u904D\uFF0C\u7136\u540E\u63D0\u4EA4\u8BA2\u5355\u3002","checkout.coupon":"\u4F18\u60E0\u5238","checkout.coupon.none":"\u4E0D\u4F7F\u7528\u4F18\u60E0\u5238","checkout.coupon.more":"\u9886\u53D6\u4F18\u60E0\u5238","order.discount":"\u4F18\u60E0","coupons.title":"\u4F18\u60E0\u5238","coupons.mine":"\u6211\u7684\u4F18\u60E0\u5238","coupons.none":"\u76EE\u524D\u6CA1\u6709\u53EF\u9886\u53D6\u7684\u4F18\u60E0\u5238\u3002","coupons.none.hint":"\u6709\u5151\u6362\u7801\uFF1F\u8BF7\u5728\u4E0B\u65B9\u8F93\u5165\u3002","coupons.claim":"\u9886\u53D6","coupons.claim.of":"\u9886\u53D6\u4F18\u60E0\u5238 {name}","coupons.claimed":"\u4F18\u60E0\u5238\u5DF2\u5230\u8D26\u3002","coupons.left":"\u5269\u4F59 {left} \u5F20","coupons.byCode":"\u4F7F\u7528\u5151\u6362\u7801","coupons.code":"\u5151\u6362\u7801","wallet.none":"\u60A8\u8FD8\u6CA1\u6709\u4F18\u60E0\u5238\u3002","wallet.none.hint":"\u5148\u9886\u53D6\uFF0C\u7ED3\u7B97\u65F6\u9009\u7528\u3002","wallet.order":"\u67E5\u770B\u8BA2\u5355","wallet.more":"\u9886\u53D6\u4F18\u60E0\u5238","claim.available":"\u53EF\u4F7F\u7528","claim.reserved":"\u8BA2\u5355\u5360\u7528\u4E2D","claim.used":"\u5DF2\u4F7F\u7528","claim.expired":"\u5DF2\u8FC7\u671F","address.recipient":"\u6536\u4EF6\u4EBA","address.mobile":"\u624B\u673A\u53F7","address.line1":"\u8857\u9053\u95E8\u724C","address.line2":"\u697C\u680B\u697C\u5C42","address.city":"\u57CE\u5E02","address.region":"\u7701\u4EFD","address.postalCode":"\u90AE\u7F16","address.country":"\u56FD\u5BB6","address.isDefault":"\u4EE5\u540E\u4F18\u5148\u4F7F\u7528","address.add":"\u6DFB\u52A0\u5730\u5740","address.use":"\u4F7F\u7528\u6B64\u5730\u5740","orders.title":"\u6211\u7684\u8BA2\u5355","orders.filter":"\u7B5B\u9009\u8BA2\u5355","orders.all":"\u5168\u90E8","orders.none":"\u8FD9\u91CC\u6CA1\u6709\u8BA2\u5355","orders.none.hint":"\u60A8\u8D2D\u4E70\u7684\u5546\u54C1\u4F1A\u663E\u793A\u5728\u8FD9\u91CC\u3002","orders.none.status":"\u6CA1\u6709\u5904\u4E8E\u6B64\u72B6\u6001\u7684\u8BA2\u5355\u3002","orders.items":{other:"{name} \u7B49\u53E6\u5916 {more} \u79CD"},"order.title":"\u8BA2\u5355","order.placed":"{time} \u4E0B\u5355 \xB7 {id}","order.lines":"\u5546\u54C1\u6E05\u5355","order.line":"{name} \xD7 {count}","order.each":"{price} \xD7 {count}","order.timeline":"\u8BA2\u5355\u8FDB\u5EA6","order.step.pending":"\u5DF2\u4E0B\u5355","order.step.awaitingPayment":"\u5DF2\u4E3A\u60A8\u4FDD\u7559\uFF0C\u7B49\u5F85\u4ED8\u6B3E","order.step.paid":"\u5DF2\u4ED8\u6B3E","order.step.shipped":"\u8FD0\u8F93\u4E2D","order.step.completed":"\u5DF2\u6536\u8D27","order.step.rejected":"\u65E0\u6CD5\u4F9B\u8D27","order.step.cancelled":"\u5DF2\u53D6\u6D88","order.step.refunding":"\u5DF2\u7533\u8BF7\u9000\u6B3E","order.step.refunded":"\u5DF2\u9000\u6B3E","order.reason.unpaid":"\u672A\u5728\u65F6\u9650\u5185\u4ED8\u6B3E\u3002","order.reason.cancelled-by-shopper":"\u60A8\u53D6\u6D88\u4E86\u8BA2\u5355\u3002","order.reason.insufficient-stock":"\u5E93\u5B58\u4E0D\u8DB3\u3002","order.reason.product-unavailable":"\u6709\u5546\u54C1\u5DF2\u4E0B\u67B6\u3002","order.reason.no-units":"\u6CA1\u6709\u540D\u989D\u4E86\uFF0C\u5DF2\u4ED8\u7684\u6B3E\u9879\u4F1A\u9000\u56DE\u3002","order.reason.other":"\u5546\u57CE\u7ED3\u675F\u4E86\u6B64\u8BA2\u5355\u3002","order.uncharged":"\u6CA1\u6709\u6263\u6B3E\u3002","order.shipment":"{carrier}\uFF0C{number}","order.address":"\u6536\u8D27\u5730\u5740","order.address.missing":"\u8FD8\u6CA1\u6709\u5730\u5740\uFF0C\u8BF7\u6DFB\u52A0\u4EE5\u4FBF\u53D1\u8D27\u3002","order.address.change":"\u4FEE\u6539\u5730\u5740","order.address.set":"\u6DFB\u52A0\u5730\u5740","order.address.save":"\u9001\u5230\u8FD9\u91CC","order.cancel":"\u53D6\u6D88\u8BA2\u5355","order.cancel.what":"\u91D1\u989D {total} \u7684\u8BA2\u5355\u5C06\u88AB\u53D6\u6D88\uFF0C\u4E3A\u60A8\u4FDD\u7559\u7684\u5546\u54C1\u4F1A\u5356\u7ED9\u522B\u4EBA\uFF0C\u4E0D\u4F1A\u6263\u6B3E\u3002","order.refund":"\u7533\u8BF7\u9000\u6B3E","order.refund.what":"{total} \u5C06\u539F\u8DEF\u9000\u56DE\uFF0C\u8BA2\u5355\u4E0D\u518D\u53D1\u8D27\u3002","refunds.title":"\u9000\u6B3E","refunds.ask":"\u9000\u90E8\u5206\u5546\u54C1","refunds.confirm":"\u7533\u8BF7\u9000\u6B3E","refunds.what":"\u8BF7\u9009\u62E9\u4E0D\u9700\u8981\u7684\u6570\u91CF\u3002\u6B3E\u9879\u5C06\u539F\u8DEF\u9000\u56DE\uFF0C\u5176\u4F59\u5546\u54C1\u7167\u5E38\u53D1\u8D27\u3002","refunds.whatReceived":"\u8BF7\u9009\u62E9\u8981\u9000\u6B3E\u7684\u6570\u91CF\u3002\u6B3E\u9879\u5C06\u539F\u8DEF\u9000\u56DE\u3002","refunds.reason":"\u539F\u56E0","refunds.total":"\u5DF2\u9000\u6B3E","refund.units":"{name} \xD7 {count}","refund.back":"\u5DF2\u9000 {count} \u4EF6","refund.status.requested":"\u5DF2\u7533\u8BF7","refund.status.processing":"\u5904\u7406\u4E2D","refund.status.succeeded":"\u5DF2\u9000\u6B3E","refund.status.failed":"\u7A0D\u6709\u5EF6\u8FDF","order.receive":"\u786E\u8BA4\u6536\u8D27","order.receive.what":"\u91D1\u989D {total} \u7684\u8BA2\u5355\u5C06\u5B8C\u6210\u3002\u8BF7\u5728\u62FF\u5230\u5305\u88F9\u540E\u518D\u786E\u8BA4\u3002","pay.title":"\u4ED8\u6B3E","pay.preparing":"\u6B63\u5728\u51C6\u5907\u60A8\u7684\u8BA2\u5355\uFF0C\u8BF7\u7A0D\u5019\u3002","pay.toPay":"\u5E94\u4ED8","pay.keptFor":"\u4E3A\u60A8\u4FDD\u7559","pay.now":"\u53BB\u4ED8\u6B3E","pay.again":"\u518D\u6B21\u4ED8\u6B3E","pay.declined":"\u4ED8\u6B3E\u88AB\u62D2\u7EDD\uFF0C\u6CA1\u6709\u6263\u6B3E\uFF0C\u53EF\u4EE5\u518D\u8BD5\u4E00\u6B21\u3002","pay.pending":"\u5DF2\u5F00\u59CB\u4ED8\u6B3E\uFF0C\u652F\u4ED8\u65B9\u8FD8\u6CA1\u6709\u544A\u77E5\u7ED3\u679C\u3002","pay.paid":"\u5DF2\u4ED8\u6B3E\uFF0C\u8C22\u8C22\uFF01\u6211\u4EEC\u6B63\u5728\u6253\u5305\u3002","pay.refundDue":"\u6709\u4E00\u7B14\u4ED8\u6B3E\u6765\u5F97\u592A\u665A\u6216\u91CD\u590D\uFF0C\u6B3E\u9879\u5C06\u9000\u56DE\u7ED9\u60A8\u3002","pay.refunded":"\u6709\u4E00\u7B14\u4ED8\u6B3E\u6765\u5F97\u592A\u665A\u6216\u91CD\u590D\uFF0C\u6B3E\u9879\u5DF2\u9000\u56DE\u7ED9\u60A8\u3002","pay.way":"\u8BF7\u9009\u62E9\u4ED8\u6B3E\u65B9\u5F0F","pay.way.simulated":"\u6A21\u62DF\u652F\u4ED8","pay.way.wechat.native":"\u5FAE\u4FE1\u652F\u4ED8\uFF1A\u626B\u7801\u4ED8\u6B3E","pay.way.wechat.h5":"\u5FAE\u4FE1\u652F\u4ED8\uFF1A\u624B\u673A\u6D4F\u89C8\u5668\u4ED8\u6B3E","pay.way.wechat.jsapi":"\u5FAE\u4FE1\u652F\u4ED8\uFF1A\u5728\u5FAE\u4FE1\u5185\u4ED8\u6B3E","pay.app.wechat":"\u5FAE\u4FE1","pay.onlyInside":"\u6B64\u65B9\u5F0F\u53EA\u80FD\u5728\u5FAE\u4FE1\u5185\u4F7F\u7528\uFF0C\u8BF7\u9009\u62E9\u5176\u4ED6\u65B9\u5F0F\u3002","pay.scan":"\u8BF7\u6253\u5F00\u624B\u673A\u4E0A\u7684{app}\uFF0C\u4F7F\u7528\u201C\u626B\u4E00\u626B\u201D\u626B\u63CF\u6B64\u4E8C\u7EF4\u7801\u3002","pay.code":"\u5305\u542B\u4ED8\u6B3E\u94FE\u63A5\u7684\u4E8C\u7EF4\u7801","pay.noCode":"\u6682\u65F6\u65E0\u6CD5\u663E\u793A\u4E8C\u7EF4\u7801\uFF0C\u8BF7\u4F7F\u7528\u4E0B\u65B9\u94FE\u63A5\u3002","pay.link":"\u4E8C\u7EF4\u7801\u4E2D\u7684\u94FE\u63A5","pay.copy":"\u590D\u5236\u94FE\u63A5","pay.copied":"\u94FE\u63A5\u5DF2\u590D\u5236\u3002","pay.notCopied":"\u6D4F\u89C8\u5668\u4E0D\u5141\u8BB8\u590D\u5236\u3002\u94FE\u63A5\u5DF2\u9009\u4E2D\uFF0C\u8BF7\u81EA\u884C\u590D\u5236\u3002","pay.leave":"\u4ED8\u6B3E\u5728\u5546\u57CE\u4E4B\u5916\u8FDB\u884C\uFF0C\u4ED8\u6B3E\u540E\u8BF7\u56DE\u5230\u6B64\u9875\u3002","pay.goOn":"\u524D\u5F80{app}","pay.waiting":"\u4ED8\u6B3E\u5230\u8D26\u540E\uFF0C\u6B64\u9875\u4F1A\u81EA\u52A8\u8DF3\u8F6C\u3002","pay.simulated":"\u6A21\u62DF\u652F\u4ED8","pay.amount":"\u652F\u4ED8 {total}","pay.late":"\u4ED8\u6B3E\u65F6\u95F4\u5DF2\u8FC7\u3002\u73B0\u5728\u5230\u8FBE\u7684\u4ED8\u6B3E\u4F1A\u56E0\u592A\u665A\u800C\u9000\u56DE\u3002","pay.confirm":"\u4ED8\u6B3E","pay.decline":"\u6A21\u62DF\u88AB\u62D2","pay.twice":"\u91CD\u590D\u4ED8\u6B3E","pay.back":"\u8FD4\u56DE\u8BA2\u5355","pay.explain":"\u6B64\u9875\u626E\u6F14\u94F6\u884C\u3002\u65E0\u8BBA\u8FD9\u91CC\u600E\u4E48\u8BF4\uFF0C\u5546\u57CE\u53EA\u76F8\u4FE1\u652F\u4ED8\u65B9\u7B7E\u540D\u7684\u6D88\u606F\u3002","sale.flash":"\u9650\u65F6\u62A2\u8D2D","sale.usual":"\u5E73\u65F6","sale.saved":"\u7701 {share}","sale.units":{other:"\u5171 {count} \u4EF6"},"sale.left":{other:"\u8FD8\u5269 {count} / {stock} \u4EF6"},"sale.left.unknown":"\u6682\u65F6\u4E0D\u77E5\u9053\u8FD8\u5269\u591A\u5C11\u4EF6\uFF0C\u4ECD\u7136\u53EF\u4EE5\u62A2\u8D2D\u3002","sale.noWord":"\u6682\u65F6\u5F97\u4E0D\u5230\u62A2\u8D2D\u7684\u6700\u65B0\u60C5\u51B5\uFF0C\u9875\u9762\u5185\u5BB9\u53EF\u80FD\u4E0D\u662F\u6700\u65B0\uFF0C\u6211\u4EEC\u4F1A\u81EA\u52A8\u518D\u95EE\u3002","sale.look":"\u53BB\u770B\u770B","sale.toSale":"\u53BB\u62A2\u8D2D","sale.startsIn":"\u8DDD\u5F00\u59CB","sale.endsIn":"\u8DDD\u7ED3\u675F","sale.rules":{other:"\u6BCF\u4EBA\u9650 {count} \u4EF6\u3002{from} \u81F3 {to}\uFF0C\u5148\u5230\u5148\u5F97\u3002"},"sale.login":"\u767B\u5F55\u53C2\u52A0","sale.login.hint":"\u5F00\u62A2\u524D\u5148\u767B\u5F55\uFF0C\u514D\u5F97\u803D\u8BEF\u65F6\u95F4\u3002","sale.enter":"\u7ACB\u5373\u62A2\u8D2D","sale.enter.hint":"\u5148\u62A2\u540E\u4ED8\uFF0C\u4ED8\u6B3E\u671F\u95F4\u4E3A\u60A8\u4FDD\u7559\u3002","sale.notYet":"\u5C1A\u672A\u5F00\u59CB","sale.notYet.hint":"\u5230\u70B9\u6309\u94AE\u81EA\u52A8\u53EF\u7528\uFF0C\u65E0\u9700\u5237\u65B0\u3002","sale.asking":"\u6B63\u5728\u62A2\u8D2D\u2026\u2026","sale.asking.hint":"\u8BF7\u7A0D\u5019\uFF0C\u60A8\u7684\u540D\u989D\u4E0D\u4F1A\u4E22\u3002","sale.asking.again":"\u5546\u57CE\u975E\u5E38\u5FD9\uFF0C\u6211\u4EEC\u4F1A\u81EA\u52A8\u518D\u95EE\uFF1B\u5982\u679C\u60A8\u5DF2\u62A2\u5230\uFF0C\u5F97\u5230\u7684\u662F\u540C\u4E00\u4E2A\u540D\u989D\u3002","sale.released":"\u60A8\u4E4B\u524D\u7684\u540D\u989D\u5DF2\u5931\u6548\uFF0C\u53EF\u4EE5\u518D\u8BD5\u3002","sale.words.paused":"\u62A2\u8D2D\u6682\u505C\u7247\u523B\uFF0C\u671F\u95F4\u8C01\u4E5F\u62A2\u4E0D\u5230\u3002\u8BF7\u7559\u5728\u6B64\u9875\uFF0C\u4F1A\u81EA\u52A8\u7EE7\u7EED\u3002","sale.words.rebuilding":"\u6B63\u5728\u6838\u5BF9\u62A2\u8D2D\u6570\u636E\uFF0C\u5DF2\u62A2\u5230\u7684\u4E0D\u4F1A\u4E22\uFF0C\u9A6C\u4E0A\u7EE7\u7EED\u3002","sale.words.soldOut":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86\u3002","sale.words.closing":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\uFF0C\u6B63\u5728\u6536\u6700\u540E\u7684\u4ED8\u6B3E\u3002","sale.words.closed":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\u3002","ticket.held":"\u62A2\u5230\u4E86\uFF01","ticket.held.words":{other:"\u5DF2\u4E3A\u60A8\u4FDD\u7559 {count} \u4EF6\uFF0C\u60A8\u6392\u7B2C {position} \u4F4D\u3002"},"ticket.sold":"\u5F52\u60A8\u4E86","ticket.sold.words":{other:"\u5DF2\u4ED8\u6B3E {count} \u4EF6\uFF0C\u60A8\u6392\u7B2C {position} \u4F4D\u3002"},"ticket.pay":"\u53BB\u4ED8\u6B3E","ticket.order":"\u67E5\u770B\u8BA2\u5355","waiting.title":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86","waiting.words":"\u4E0D\u662F\u4EBA\u4EBA\u90FD\u4F1A\u4ED8\u6B3E\u3002\u52A0\u5165\u5019\u8865\uFF0C\u6709\u540D\u989D\u9000\u56DE\u4F1A\u6309\u987A\u5E8F\u7ED9\u60A8\uFF0C\u5E76\u7ACB\u5373\u901A\u77E5\u3002","waiting.join":"\u52A0\u5165\u5019\u8865","waiting.in":{other:"\u60A8\u5728\u5019\u8865\u7B2C {position} \u4F4D"},"waiting.in.words":"\u6709\u540D\u989D\u9000\u56DE\u4E14\u8F6E\u5230\u60A8\u65F6\uFF0C\u4F1A\u77ED\u65F6\u95F4\u4E3A\u60A8\u4FDD\u7559\uFF0C\u5E76\u5728\u8FD9\u91CC\u901A\u77E5\u60A8\uFF0C\u4E5F\u53EF\u90AE\u4EF6\u901A\u77E5\u3002","waiting.leave":"\u9000\u51FA\u5019\u8865","countdown.left":{other:"{label} {count} \u79D2"},"countdown.over":"{label}\uFF1A\u5230\u4E86","countdown.days":{other:"{count} \u5929"},"notifications.title":"\u6D88\u606F","notifications.none":"\u8FD8\u6CA1\u6709\u6D88\u606F","notifications.none.hint":"\u8BA2\u5355\u8FDB\u5C55\u4F1A\u5728\u8FD9\u91CC\u544A\u8BC9\u60A8\u3002","account.profile":"\u4E2A\u4EBA\u8D44\u6599","account.coupons":"\u4F18\u60E0\u5238","account.addresses":"\u5730\u5740\u7C3F","account.security":"\u5B89\u5168","account.channels":"\u901A\u77E5\u65B9\u5F0F","account.data":"\u6211\u7684\u6570\u636E","account.logout":"\u9000\u51FA\u767B\u5F55","profile.language":"\u90AE\u4EF6\u548C\u77ED\u4FE1\u7684\u8BED\u8A00","profile.names":"\u767B\u5F55\u65B9\u5F0F","profile.verified":"\u5DF2\u9A8C\u8BC1","profile.verify":"\u9A8C\u8BC1","profile.verify.sent":"\u9A8C\u8BC1\u7801\u5DF2\u53D1\u51FA\uFF0C\u8BF7\u5728\u6B64\u8F93\u5165\u3002","profile.verify.confirm":"\u786E\u8BA4","addresses.none":"\u8FD8\u6CA1\u6709\u5730\u5740","addresses.none.hint":"\u73B0\u5728\u6DFB\u52A0\uFF0C\u6216\u7ED3\u7B97\u65F6\u6DFB\u52A0\u3002","addresses.default":"\u9ED8\u8BA4","addresses.edit":"\u7F16\u8F91","addresses.edit.of":"\u7F16\u8F91 {name} \u7684\u5730\u5740","addresses.remove":"\u5220\u9664","addresses.remove.of":"\u5220\u9664 {name} \u7684\u5730\u5740","security.words":"\u4FEE\u6539\u5BC6\u7801\u4F1A\u9000\u51FA\u6240\u6709\u767B\u5F55\uFF0C\u5305\u62EC\u8FD9\u91CC\u3002","security.current":"\u5F53\u524D\u5BC6\u7801","everywhere.title":"\u9000\u51FA\u6240\u6709\u8BBE\u5907","everywhere.words":"\u4E22\u4E86\u8BBE\u5907\uFF0C\u6216\u5FD8\u4E86\u5728\u67D0\u5904\u9000\u51FA\uFF1F\u8FD9\u91CC\u53EF\u4EE5\u7ED3\u675F\u8D26\u53F7\u7684\u5168\u90E8\u767B\u5F55\u3002","everywhere.what":"\u6240\u6709\u8BBE\u5907\u90FD\u4F1A\u9000\u51FA\u767B\u5F55\uFF0C\u5305\u62EC\u8FD9\u91CC\u3002\u5176\u4ED6\u8BBE\u5907\u4E0A\u5DF2\u6253\u5F00\u7684\u9875\u9762\u6700\u591A 15 \u5206\u949F\u540E\u5931\u6548\u3002","everywhere.leave":"\u9000\u51FA\u6240\u6709\u8BBE\u5907","everywhere.done":"\u5DF2\u9000\u51FA\u6240\u6709\u8BBE\u5907\u3002","channels.words":"\u5173\u4E8E\u8BA2\u5355\uFF0C\u6211\u4EEC\u53EF\u4EE5\u600E\u6837\u8054\u7CFB\u60A8\u3002\u7AD9\u5185\u6D88\u606F\u59CB\u7EC8\u4F1A\u6709\u3002","channels.email":"\u90AE\u4EF6","channels.sms":"\u77ED\u4FE1","push.title":"\u6B64\u6D4F\u89C8\u5668","push.words":"\u4ED8\u6B3E\u5230\u8D26\u3001\u8BA2\u5355\u53D1\u8D27\u6216\u5019\u8865\u8F6E\u5230\u60A8\u65F6\uFF0C\u5373\u4F7F\u6CA1\u6709\u6253\u5F00\u5546\u57CE\uFF0C\u6B64\u6D4F\u89C8\u5668\u4E5F\u4F1A\u901A\u77E5\u60A8\u3002\u9000\u51FA\u767B\u5F55\u540E\u505C\u6B62\u3002","push.on":"\u5728\u6B64\u6D4F\u89C8\u5668\u901A\u77E5\u6211","push.off":"\u4E0D\u518D\u5728\u6B64\u901A\u77E5\u6211","push.denied":"\u6D4F\u89C8\u5668\u4E0D\u5141\u8BB8\u5546\u57CE\u901A\u77E5\u60A8\u3002\u8BF7\u5728\u6D4F\u89C8\u5668\u4E2D\u4E3A\u672C\u9875\u9762\u5F00\u542F\u901A\u77E5\u6743\u9650\uFF0C\u7136\u540E\u8FD4\u56DE\u3002","push.unsupported":"\u6B64\u6D4F\u89C8\u5668\u65E0\u6CD5\u63A5\u6536\u901A\u77E5\u3002\u5728 iPhone \u6216 iPad \u4E0A\uFF0C\u8BF7\u5148\u5C06\u5546\u57CE\u6DFB\u52A0\u5230\u4E3B\u5C4F\u5E55\u3002","push.failed":"\u6D4F\u89C8\u5668\u65E0\u6CD5\u8FDE\u63A5\u5176\u63A8\u9001\u670D\u52A1\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","data.export":"\u6570\u636E\u526F\u672C","data.export.words":"\u5546\u57CE\u4FDD\u5B58\u7684\u6709\u5173\u60A8\u8D26\u53F7\u7684\u5168\u90E8\u5185\u5BB9\uFF0C\u4E00\u4E2A\u6587\u4EF6\u3002","data.download":"\u4E0B\u8F7D","data.delete":"\u6CE8\u9500\u8D26\u53F7","data.delete.words":"\u59D3\u540D\u3001\u5730\u5740\u548C\u767B\u5F55\u4F1A\u6C38\u4E45\u5220\u9664\u3002\u8BA2\u5355\u56E0\u8BB0\u8D26\u8981\u6C42\u4FDD\u7559\u3002","data.delete.what":"\u6B64\u64CD\u4F5C\u65E0\u6CD5\u64A4\u9500\uFF0C\u8BF7\u7528\u5BC6\u7801\u786E\u8BA4\u3002","data.delete.confirm":"\u6C38\u4E45\u6CE8\u9500","data.deleted":"\u8D26\u53F7\u5DF2\u6CE8\u9500\u3002",save:"\u4FDD\u5B58",saved:"\u5DF2\u4FDD\u5B58\u3002"};function os(){"serviceWorker"in navigator&&addEventListener("load",()=>{navigator.serviceWorker.register("/sw.js")},{once:!0})}lt();hn();var Gc=[{pattern:"/",load:()=>Promise.resolve().then(()=>(Ps(),Ts))},{pattern:"/search",load:()=>Promise.resolve().then(()=>(Rs(),Ns))},{pattern:"/products/{id}",load:()=>Promise.resolve().then(()=>(Fs(),Us))},{pattern:"/sales/{id}",load:()=>Promise.resolve().then(()=>(si(),ai))},{pattern:"/coupons",load:()=>Promise.resolve().then(()=>(ui(),li))},{pattern:"/cart",load:()=>Promise.resolve().then(()=>(hi(),fi))},{pattern:"/checkout",load:()=>Promise.resolve().then(()=>(_i(),bi))},{pattern:"/pay/{id}",load:()=>Promise.resolve().then(()=>(Di(),Bi))},{pattern:"/orders",load:()=>Promise.resolve().then(()=>(qi(),Fi))},{pattern:"/orders/{id}",load:()=>Promise.resolve().then(()=>(cc(),ic))},{pattern:"/login",load:()=>Promise.resolve().then(()=>(pc(),dc))},{pattern:"/register",load:()=>Promise.resolve().then(()=>(hc(),fc))},{pattern:"/password",load:()=>Promise.resolve().then(()=>(yc(),gc))},{pattern:"/account",load:()=>Promise.resolve().then(()=>(xc(),kc))},{pattern:"/account/coupons",load:()=>Promise.resolve().then(()=>(Tc(),Cc))},{pattern:"/account/addresses",load:()=>Promise.resolve().then(()=>(Oc(),Ic))},{pattern:"/account/security",load:()=>Promise.resolve().then(()=>(Mc(),Ec))},{pattern:"/account/notifications",load:()=>Promise.resolve().then(()=>(Dc(),Bc))},{pattern:"/account/data",load:()=>Promise.resolve().then(()=>(qc(),Fc))},{pattern:"/notifications",load:()=>Promise.resolve().then(()=>(Wc(),zc))}],Vc={pattern:"",load:()=>Promise.resolve().then(()=>(Kc(),Hc))};Pe();L();H();function Jc(){if(navigator.doNotTrack==="1"||navigator.globalPrivacyControl)return;let e="",t=Gu(document.referrer);xe(()=>{let o=Ke.value;if(!o?.pattern||o.key===e)return;e=o.key;let r=o.pattern==="/sales/{id}"?o.params.id:void 0;navigator.sendBeacon(`${uo}/api/v1/traffic/visits`,JSON.stringify({page:o.pattern,sale:r,referrer:t})),t=void 0})}function Gu(e){let t=e===""?"":new URL(e).hostname;return t===location.hostname||t===""?void 0:t}_a({en:{...ka,...es},"zh-CN":{...xa,...ts}});Ta(Gc,Vc);Vn(a`<${Xa} />`,document.body);os();is();Jc();
